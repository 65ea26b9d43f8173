namespace Tonsure.Web.Languages;

/// <content>What is said of plans.</content>
public abstract partial class Texts
{
    public abstract string PlanName { get; }
    public abstract string PlanTitle { get; }
    public abstract string PlanLead { get; }
    public abstract string GiveQueue { get; }
    public abstract string JobsLegend { get; }
    public abstract string JobsFile { get; }
    public abstract string OrWrite { get; }
    public abstract string JobsHelp { get; }
    public abstract string SitesLegend { get; }
    public abstract string SitesFile { get; }
    public abstract string SitesHelp { get; }
    public abstract string PlanIt { get; }
    public abstract string PlanExample { get; }
    public abstract string PlanExampleLead { get; }
    public abstract string PlanInTerminal { get; }
    public abstract string PlanGone { get; }
    public abstract string PlanGoneWhat { get; }
    public abstract string PlanGoneMend { get; }
    public abstract string PlannedTitle { get; }
    public abstract string PlanAgain { get; }
    public abstract string ForeignForm { get; }
    public abstract string ForeignFormMend { get; }
    public abstract string NoQueue(string part);
    public abstract string NoQueueMend { get; }
    public abstract string NoText(string part);
    public abstract string JobsPlanned(int planned, int all);
    public abstract string Saving { get; }
    public abstract string AgainstAtOnce(string mass);
    public abstract string Bound { get; }
    public abstract string BoundMeaning(string gap);
    public abstract string WorstHours { get; }
    public abstract string WithoutWhatIf { get; }
    public abstract string WhatIf { get; }
    public abstract string DeadlineShift { get; }
    public abstract string CapacityFactor { get; }
    public abstract string OnlySites { get; }
    public abstract string PlanAnew { get; }
    public abstract string AsGiven { get; }
    public abstract string SameAsBefore { get; }
    public abstract string LessThanBefore(string mass);
    public abstract string MoreThanBefore(string mass);
    public abstract string PlanPicture(int jobs);
    public abstract string PlanPictureDescription(string from, string until, int sites);
    public abstract string KeyJob { get; }
    public abstract string PlanNotKept { get; }
    public abstract string Job { get; }
    public abstract string Jobs { get; }
    public abstract string AtOnce { get; }
    public abstract string Why { get; }
    public abstract string MoreJobs(int jobs);

    /// <summary>A part of a queue, for people.</summary>
    public abstract string FileName(string file);

    /// <summary>Why a queue is refused, and where.</summary>
    /// <param name="file">The part.</param>
    /// <param name="line">The line, from 1; 0 for none.</param>
    /// <param name="what">What is wrong.</param>
    public abstract string RefusedAt(string file, int line, string what);
}
