using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;
using Tonsure.Quantities;

namespace Tonsure.Tests.Disclosing;

/// <summary>Words as they are named, figures in whole units.</summary>
internal sealed class PlainWords : IDisclosureWords
{
    public string Language => "en";

    public string Of(DisclosureWord word) => $"{word}";

    public string Of(FigureName figure) => $"{figure}";

    public string Of(ActivityKind kind) => kind.Word();

    public string Of(EvidenceGrade grade) => grade.Word();

    public string Amount(FigureName figure, BoundedSum amount) =>
        amount.Value.ToString(CultureInfo.InvariantCulture);

    public string Bounds(FigureName figure, BoundedSum amount) =>
        $"{amount.Lower} … {amount.Upper}";

    public string Place(string? site, string zone, int year) => $"{site} {zone} {year}";

    public string Runs(long runs, long incomplete) => $"{runs} {incomplete}";

    public string Uncovered(long activities, long all, string reasons) =>
        $"{activities} {all} {reasons}";
}
