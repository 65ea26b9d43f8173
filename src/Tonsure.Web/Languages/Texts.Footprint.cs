using Tonsure.Accounting;

namespace Tonsure.Web.Languages;

/// <content>What is said of the ledger.</content>
public abstract partial class Texts
{
    public abstract string FootprintName { get; }
    public abstract string FootprintTitle { get; }
    public abstract string AskLedger { get; }
    public abstract string SumBy { get; }
    public abstract string SeeActivities { get; }
    public abstract string NothingFiltered { get; }
    public abstract string NothingFilteredMend { get; }
    public abstract string ShowEverything { get; }
    public abstract string LedgerEmpty { get; }
    public abstract string LedgerEmptyMend { get; }
    public abstract string UnknownBy(string typed);
    public abstract string SumsBy(string key);
    public abstract string EmissionsByDay { get; }
    public abstract string EmissionsByHour { get; }
    public abstract string OverTimeDescription(int count, string from, string until);
    public abstract string OfThemUncovered(long count);
    public abstract string NotAName(string name, int longest);
    public abstract string NotAnOwner(string typed);
    public abstract string NegativeSpan { get; }
    public abstract string NotAnInstant(string name, string typed);
    public abstract string WithFacility { get; }
    public abstract string LocationBased { get; }
    public abstract string OfHardware { get; }
    public abstract string SiteAndGrid { get; }
    public abstract string ShareOfEnergy(string percent);
    public abstract string ShareOfActivities(string percent);
    public abstract string WorstIs(string grade);
    public abstract string LikeDriving(string kilometres, string bounds, string source);
    public abstract string CoverageTitle { get; }
    public abstract string ByEnergy { get; }
    public abstract string ByActivities { get; }
    public abstract string CoverageByEnergy { get; }
    public abstract string CoverageByActivities { get; }
    public abstract string WhatItMeans { get; }
    public abstract string UncoveredActivities(long count);
    public abstract string ActivitiesName { get; }
    public abstract string ActivitiesTitle { get; }
    public abstract string OlderActivities(int count);
    public abstract string LostPlace { get; }
    public abstract string Lasted { get; }
    public abstract string ActivityName { get; }
    public abstract string NoSuchActivity(string id);
    public abstract string NoSuchActivityMend { get; }
    public abstract string HowWeKnow { get; }
    public abstract string HowWeKnowLead { get; }
    public abstract string HoursAddUp { get; }
    public abstract string HourByHour { get; }
    public abstract string Facts { get; }
    public abstract string AmendHint { get; }
    public abstract string FormulaDeclared { get; }
    public abstract string FormulaFacility { get; }
    public abstract string FormulaFacilityKnown { get; }
    public abstract string FormulaCarbon { get; }
    public abstract string FormulaEmbodied { get; }
    public abstract string FormulaWater { get; }
    public abstract string SumOfHours(int hours, string energy, string mean);
    public abstract string ThreadHours { get; }
    public abstract string AcceleratorHours { get; }
    public abstract string KindOfWork { get; }
    public abstract string Method { get; }
    public abstract string IntensityFrom { get; }
    public abstract string Reason { get; }
    public abstract string RecordedBy { get; }
    public abstract string Complete { get; }
    public abstract string CutShort { get; }
    public abstract string Kind(ActivityKind kind);
}
