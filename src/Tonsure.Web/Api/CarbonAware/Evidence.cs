using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>
/// Says in headers how an answer's figures are known, since the clients' shapes have no place for it: the worst grade, and for each
/// source its name, tier, licence and number of hours.
/// </summary>
internal static class Evidence
{
    public const string GradeHeader = "Tonsure-Evidence";
    public const string SourcesHeader = "Tonsure-Sources";

    /// <summary>Sets the headers.</summary>
    public static void Tell(HttpResponse response, IEnumerable<SourcedHour> hours)
    {
        SourcedHour[] all = [.. hours];
        response.Headers[GradeHeader] = all.Max(hour => hour.Figure.Tier).Grade().Word();
        response.Headers[SourcesHeader] = string.Join(
            ", ",
            all.CountBy(hour =>
                    $"{hour.Source} {hour.Figure.Tier.Word()} {hour.Signal.Source} {hour.Signal.Licence}"
                )
                .OrderBy(source => source.Key, StringComparer.Ordinal)
                .Select(source =>
                    $"{Plain(source.Key)} hours={source.Value.ToString(CultureInfo.InvariantCulture)}"
                )
        );
    }

    // A file's name may hold what a header may not.
    private static string Plain(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and <= '~' and not ',' ? c : '?'));
}
