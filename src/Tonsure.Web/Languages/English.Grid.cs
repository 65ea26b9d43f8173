using Tonsure.Grid.Sources;

namespace Tonsure.Web.Languages;

/// <content>What is said of the grid.</content>
internal sealed partial class English
{
    public override string GridName => "Grid";
    public override string GridTitle => "Carbon intensity of electricity";
    public override string GridLead =>
        "Choose a zone to see its next 96 hours and its cleanest window. Figures of this hour are the shipped profiles; a zone’s own page asks your sources.";
    public override string ThisHour => "This hour";
    public override string Now => "now";
    public override string NewestObserved => "Newest observed";

    public override string CleanestHours(int hours) => $"Cleanest {Count(hours, "hour", "hours")}";

    public override string YearlyMean => "Yearly mean";

    public override string OnlyYearly(string zone) =>
        $"Of {zone} only a yearly mean is known: no hour is known to be cleaner than another.";

    public override string OnlyYearlyMend => "Set a source up, or import hours of your own.";
    public override string AskWindow => "Find the cleanest window";
    public override string WindowHours => "Hours of work";
    public override string FindWindow => "Find";
    public override string NextHours => "The last 24 hours and the next 96";
    public override string HoursAhead => "The next 96 hours";
    public override string KeySeen => "until now";
    public override string KeyAhead => "foreseen";
    public override string WhoWasAsked => "Who was asked";
    public override string Answered => "answered";
    public override string NobodyAsked =>
        "No source is set up for this zone, so nobody was asked; the figures are our forecast or the shipped profile.";

    public override string WhatCounts(string source, string vintage, string licence) =>
        $"Shipped figures: {source} {vintage}, {licence}. Life-cycle and average.";

    public override string UnknownZone(string typed) => $"Zone “{typed}” is not known.";

    public override string UnknownZoneMend => "Take one of the list below.";
    public override string DidYouMean => "Nearest:";
    public override string Zones => "Zones";

    public override string LessThanNow(string percent) => $"−{percent} against now";

    public override string NoBetterThanNow => "no better than now";
    public override string HourFrom => "Hour from";

    public override string OutlookDescription(
        string zone,
        string least,
        string leastAt,
        string most,
        string mostAt
    ) =>
        $"{zone}: lowest {least} g/kWh on {leastAt}, highest {most} g/kWh on {mostAt} UTC. Steps are hours, the band their 90 % bounds; what is foreseen is paler. The table below has the figures.";

    public override string Failure(SourceFailure failure) =>
        failure switch
        {
            SourceFailure.UnknownZone => "does not know the zone",
            SourceFailure.NoKey => "no key",
            SourceFailure.Refused => "key refused",
            SourceFailure.RateLimited => "asked too often",
            SourceFailure.Unreachable => "cannot be reached",
            SourceFailure.Resting => "left alone for a while",
            SourceFailure.Unreadable => "answer cannot be read",
            SourceFailure.NoData => "has nothing for the period",
            SourceFailure.OtherSignal => "counts something else",
            _ => "not fresh",
        };
}
