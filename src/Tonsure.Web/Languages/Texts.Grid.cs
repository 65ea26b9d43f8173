using Tonsure.Grid.Sources;

namespace Tonsure.Web.Languages;

/// <content>What is said of the grid.</content>
public abstract partial class Texts
{
    public abstract string GridName { get; }
    public abstract string GridTitle { get; }
    public abstract string GridLead { get; }
    public abstract string ThisHour { get; }
    public abstract string Now { get; }
    public abstract string NewestObserved { get; }
    public abstract string CleanestHours(int hours);
    public abstract string YearlyMean { get; }
    public abstract string OnlyYearly(string zone);
    public abstract string OnlyYearlyMend { get; }
    public abstract string AskWindow { get; }
    public abstract string WindowHours { get; }
    public abstract string FindWindow { get; }
    public abstract string NextHours { get; }
    public abstract string HoursAhead { get; }
    public abstract string KeySeen { get; }
    public abstract string KeyAhead { get; }
    public abstract string WhoWasAsked { get; }
    public abstract string Answered { get; }
    public abstract string NobodyAsked { get; }
    public abstract string WhatCounts(string source, string vintage, string licence);
    public abstract string UnknownZone(string typed);
    public abstract string UnknownZoneMend { get; }
    public abstract string DidYouMean { get; }
    public abstract string Zones { get; }
    public abstract string LessThanNow(string percent);
    public abstract string NoBetterThanNow { get; }
    public abstract string HourFrom { get; }
    public abstract string OutlookDescription(
        string zone,
        string least,
        string leastAt,
        string most,
        string mostAt
    );
    public abstract string Failure(SourceFailure failure);
}
