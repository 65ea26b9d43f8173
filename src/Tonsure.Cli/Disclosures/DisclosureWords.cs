using Tonsure.Accounting;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Documents;
using Tonsure.Quantities;

namespace Tonsure.Cli.Disclosures;

/// <summary>The reader's language for documents.</summary>
internal sealed class DisclosureWords(Texts texts) : IDisclosureWords
{
    public string Language => texts.Tag;

    public string Of(DisclosureWord word) => texts.Disclosed(word);

    public string Of(FigureName figure) => texts.Disclosed(figure);

    public string Of(ActivityKind kind) => texts.Stage(kind);

    public string Of(EvidenceGrade grade) => texts.Grade(grade);

    public string Amount(FigureName figure, BoundedSum amount)
    {
        string text = Figure(figure, amount).WithUnit;
        return figure is FigureName.LocationBased or FigureName.Embodied ? text + " CO₂e" : text;
    }

    public string Bounds(FigureName figure, BoundedSum amount) => Figure(figure, amount).Bounds;

    public string Place(string? site, string zone, int year) =>
        site is null ? $"{zone}, {year}" : $"{site} ({zone}), {year}";

    public string Runs(long runs, long incomplete) => texts.DisclosedRuns(runs, incomplete);

    public string Uncovered(long activities, long all, string reasons) =>
        texts.DisclosedUncovered(activities, all, reasons);

    private static Figure Figure(FigureName figure, BoundedSum amount) =>
        figure switch
        {
            // Whole microwatt-hours, micrograms, microlitres.
            FigureName.FacilityEnergy or FigureName.ItEnergy => Figures.Energy(
                (double)amount.Value * 0.0036,
                (double)amount.Lower * 0.0036,
                (double)amount.Upper * 0.0036
            ),
            FigureName.Water => Figures.Water(
                (double)amount.Value / 1e6,
                (double)amount.Lower / 1e6,
                (double)amount.Upper / 1e6
            ),
            _ => Figures.Mass(
                (double)amount.Value / 1e6,
                (double)amount.Lower / 1e6,
                (double)amount.Upper / 1e6
            ),
        };
}
