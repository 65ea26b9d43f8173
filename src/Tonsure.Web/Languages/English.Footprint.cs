using Tonsure.Accounting;

namespace Tonsure.Web.Languages;

/// <content>What is said of the ledger.</content>
internal sealed partial class English
{
    public override string FootprintName => "Footprint";
    public override string FootprintTitle => "Footprint";
    public override string AskLedger => "Ask the ledger";
    public override string SumBy => "Sum by";
    public override string SeeActivities => "The activities behind these sums →";
    public override string NothingFiltered => "Nothing in the ledger is about this.";
    public override string NothingFilteredMend => "Take a condition away.";
    public override string ShowEverything => "Show everything";
    public override string LedgerEmpty => "Nothing has been measured yet.";
    public override string LedgerEmptyMend =>
        "Put your own command behind --, or train the small model that comes along. What was measured is here when it ends.";

    public override string UnknownBy(string typed) => $"Sums by “{typed}” are not known.";

    public override string SumsBy(string key) => $"By {Low(key)}";

    public override string EmissionsByDay => "Emissions by day, on the intensity that the work met";
    public override string EmissionsByHour =>
        "Emissions by hour, on the intensity that the work met";

    public override string OverTimeDescription(int count, string from, string until) =>
        $"Bars of what was emitted in {count} stretches of time from {from} to {until} UTC; the ribbon below is the intensity of the electricity used. The table below has the figures.";

    public override string OfThemUncovered(long count) => $"{count} unknown";

    public override string NotAName(string name, int longest) =>
        $"{name} is longer than {longest} letters or holds a NUL, as no name does.";

    public override string NotAnOwner(string typed) =>
        $"“{typed}” is no owner; one looks like acme/nlp.";

    public override string NegativeSpan => "The span of time ends before it begins.";

    public override string NotAnInstant(string name, string typed) =>
        $"{name} “{typed}” is no day and no instant; one looks like 2026-11-25 or 2026-11-25T10:00.";

    public override string WithFacility => "with cooling and losses";
    public override string LocationBased => "location-based";
    public override string OfHardware => "of the hardware held";
    public override string SiteAndGrid => "at the site and in the grid";

    public override string ShareOfEnergy(string percent) => $"{percent} of the energy";

    public override string ShareOfActivities(string percent) => $"{percent} of the activities";

    public override string WorstIs(string grade) => $"at worst {grade}";

    public override string LikeDriving(string kilometres, string bounds, string source) =>
        $"As much as an average car emits over {kilometres} ({bounds}; {source}), embodied carbon included.";

    public override string CoverageTitle => "How do we know";
    public override string ByEnergy => "By energy";
    public override string ByActivities => "By activities";
    public override string CoverageByEnergy => "Evidence by energy";
    public override string CoverageByActivities => "Evidence by activities";
    public override string WhatItMeans => "What it means";

    public override string UncoveredActivities(long count) =>
        $"{Count(count, "activity has", "activities have")} no known energy: counted here, and in no sum.";

    public override string ActivitiesName => "Activities";
    public override string ActivitiesTitle => "Activities, the newest first";

    public override string OlderActivities(int count) => $"Older ones than these {count} →";

    public override string LostPlace => "The place in the list is lost.";
    public override string Lasted => "Lasted";
    public override string ActivityName => "Activity";

    public override string NoSuchActivity(string id) =>
        $"No activity “{id}” is in force: it never was, or another one replaced it.";

    public override string NoSuchActivityMend => "Look for it in the list of activities.";
    public override string HowWeKnow => "How do we know";
    public override string HowWeKnowLead =>
        "Each figure with its factors put in. All arithmetic is in whole units with one rounding: work it out again and you get the same.";
    public override string HoursAddUp => "The hours of the table add up to the emissions exactly.";
    public override string HourByHour => "Hour by hour";
    public override string Facts => "What the ledger keeps";
    public override string AmendHint => "A mistake is corrected by its id; nothing is overwritten:";
    public override string FormulaDeclared => "carbon that somebody else declared";
    public override string FormulaFacility => "IT energy × PUE of the site";
    public override string FormulaFacilityKnown => "taken at the facility";
    public override string FormulaCarbon =>
        "Σ over hours: facility energy × intensity of the zone in that hour";
    public override string FormulaEmbodied =>
        "device-hours reserved × embodied carbon per device-hour";
    public override string FormulaWater =>
        "IT energy × water of the site + facility energy × water of the grid";

    public override string SumOfHours(int hours, string energy, string mean) =>
        $"{hours} hours below: {energy} × {mean} in the mean";

    public override string ThreadHours => "thread-h";
    public override string AcceleratorHours => "accelerator-h";
    public override string KindOfWork => "Kind of work";
    public override string Method => "Energy known by";
    public override string IntensityFrom => "Shipped intensity from";
    public override string Reason => "Reason";
    public override string RecordedBy => "Recorded by";
    public override string Complete => "Complete";
    public override string CutShort => "no: the measurement was cut short and recovered";

    public override string Kind(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Design => "design",
            ActivityKind.DataCollection => "data collection",
            ActivityKind.DataPreparation => "data preparation",
            ActivityKind.Training => "training",
            ActivityKind.FineTuning => "fine-tuning",
            ActivityKind.Validation => "validation",
            ActivityKind.Deployment => "deployment",
            ActivityKind.Inference => "inference",
            _ => "other",
        };
}
