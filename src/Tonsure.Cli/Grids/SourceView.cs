using Tonsure.Adapters;
using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Grids;

/// <summary>A source as <c>tonsure grid sources</c> shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signal">What its figures count.</param>
/// <param name="Roles">What it tells: history, latest, forecast.</param>
/// <param name="AskedFor">The zones it is configured for, <c>default</c> among them; empty where it is not.</param>
/// <param name="MissingKey">What is missing for it to be asked; null where nothing is.</param>
/// <param name="State">How it has been doing.</param>
internal sealed record SourceView(
    string Name,
    Signal Signal,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> AskedFor,
    string? MissingKey,
    SourceState State
)
{
    public static SourceView Of(SourceOffer offer, SourceOrder order, SourceState state)
    {
        IIntensitySource source = offer.Make();
        List<string> roles = [];
        if (source is IIntensityHistory)
        {
            roles.Add("history");
        }

        if (source is ILatestIntensity)
        {
            roles.Add("latest");
        }

        if (source is IIntensityForecasts)
        {
            roles.Add("forecast");
        }

        return new SourceView(
            offer.Name,
            source.Signal,
            roles,
            [
                .. order
                    .Zones.Append(KeyValuePair.Create("default", order.Default))
                    .Where(zone => zone.Value.Contains(offer.Name, StringComparer.Ordinal))
                    .Select(zone => zone.Key)
                    .Order(StringComparer.Ordinal),
            ],
            offer.MissingKey(),
            state
        );
    }
}
