using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;

namespace Tonsure.Cli.Languages;

/// <content>The words of disclosures that people read.</content>
internal sealed partial class English
{
    public override string Disclosed(DisclosureWord word) =>
        word switch
        {
            DisclosureWord.Title => "Footprint disclosure",
            DisclosureWord.Span => "Period",
            DisclosureWord.Digest => "Statement",
            DisclosureWord.Summary => "Figures",
            DisclosureWord.LifeCycle => "By stage of life",
            DisclosureWord.Places => "By place and year",
            DisclosureWord.Evidence => "How it is known",
            DisclosureWord.Hardware => "Hardware and work",
            DisclosureWord.Boundary => "What is in it and what is not",
            DisclosureWord.Methods => "Methods and factors",
            DisclosureWord.Exact => "Exact figures",
            DisclosureWord.Check => "How anyone checks this",
            DisclosureWord.Figure => "Figure",
            DisclosureWord.Value => "Value",
            DisclosureWord.Bounds => "90 % bounds",
            DisclosureWord.Stage => "Stage",
            DisclosureWord.Runs => "Runs",
            DisclosureWord.Place => "Place",
            DisclosureWord.Grade => "Evidence",
            DisclosureWord.ShareOfEnergy => "Share of energy",
            DisclosureWord.ShareOfActivities => "Share of activities",
            DisclosureWord.Method => "Method",
            DisclosureWord.Activities => "Activities",
            DisclosureWord.Source => "Source",
            DisclosureWord.Zone => "Grid zone",
            DisclosureWord.Hours => "Hours",
            DisclosureWord.Licence => "Licence",
            DisclosureWord.Item => "Item",
            DisclosureWord.Amount => "Amount",
            DisclosureWord.Whole => "All",
            DisclosureWord.Unknown => "not known",
            DisclosureWord.ActiveTime => "Time in which anything ran",
            DisclosureWord.Threads => "Hardware threads reserved, at most",
            DisclosureWord.ThreadHours => "Thread-hours",
            DisclosureWord.AcceleratorHours => "Accelerator-hours",
            DisclosureWord.Flop => "Floating-point operations",
            DisclosureWord.InputTokens => "Tokens read",
            DisclosureWord.OutputTokens => "Tokens written",
            DisclosureWord.Includes =>
                "Energy at the facility’s meter (equipment × PUE); electricity with its life cycle upstream; embodied carbon of the hardware reserved; water at the site and where electricity is made. Failed and sweep runs count.",
            DisclosureWord.Excludes =>
                "Networks outside the site, devices of users, buildings, people, and the energy of measuring, which the ledger keeps under the subject tonsure.",
            DisclosureWord.MarketBased =>
                "Emissions are location-based. Market-based ones are uncovered: no contracts are imported. Offsets are never netted.",
            DisclosureWord.HowToCheck =>
                "Ask for the signed statement with this digest and for a copy of the ledger: tonsure verify STATEMENT --recompute LEDGER computes every figure again, to the same bytes, and says which differ.",
            DisclosureWord.ChartBounds => "the line is the 90 % interval",
            _ => throw new ArgumentOutOfRangeException(nameof(word), word, "no word"),
        };

    public override string Disclosed(FigureName figure) =>
        figure switch
        {
            FigureName.FacilityEnergy => "Energy (facility)",
            FigureName.ItEnergy => "Energy (equipment)",
            FigureName.LocationBased => "Emissions (location-based)",
            FigureName.Embodied => "Embodied carbon",
            FigureName.Water => "Water",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "no figure"),
        };

    public override string Stage(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Design => "Design",
            ActivityKind.DataCollection => "Data collection",
            ActivityKind.DataPreparation => "Data preparation",
            ActivityKind.Training => "Training",
            ActivityKind.FineTuning => "Fine-tuning",
            ActivityKind.Validation => "Validation",
            ActivityKind.Deployment => "Deployment",
            ActivityKind.Inference => "Inference",
            _ => "Other",
        };

    public override string DisclosedRuns(long runs, long incomplete) =>
        (runs == 1 ? "1 run" : $"{runs} runs")
        + (
            incomplete == 0 ? "."
            : incomplete == 1 ? ", 1 of which was cut short in its measurement."
            : $", {incomplete} of which were cut short in their measurement."
        );

    public override string DisclosedUncovered(long activities, long all, string reasons) =>
        activities == 0
            ? $"All {all} activities have a figure."
            : $"{activities} of {all} activities have no figure and are in none above: {reasons}.";
}
