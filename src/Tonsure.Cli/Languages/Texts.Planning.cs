using Tonsure.Planning;

namespace Tonsure.Cli.Languages;

/// <content>What is said of plans.</content>
internal abstract partial class Texts
{
    public abstract string Plan { get; }
    public abstract string PlanAudit { get; }
    public abstract string Replay { get; }
    public abstract string OptionJobs { get; }
    public abstract string OptionSites { get; }
    public abstract string OptionPlanHistory { get; }
    public abstract string OptionObjective { get; }
    public abstract string OptionCarbonPrice { get; }
    public abstract string OptionCap { get; }
    public abstract string OptionTransfer { get; }
    public abstract string OptionReserved { get; }
    public abstract string OptionSeed { get; }
    public abstract string OptionChart { get; }
    public abstract string OptionPolicies { get; }
    public abstract string OptionNoKeep { get; }
    public abstract string PlanJob { get; }
    public abstract string PlanStart { get; }
    public abstract string PlanSite { get; }
    public abstract string PlanCarbon { get; }
    public abstract string PlanAtOnce { get; }
    public abstract string PlanWhy { get; }
    public abstract string PlanTimes { get; }
    public abstract string PlanHead(int jobs, string carbon, string? saving, string baseline);
    public abstract string PlanBound(string bound, string gap);
    public abstract string PlanBoundOfPrice(string value, string bound, string gap);
    public abstract string PlanLeavesOut(int jobs);
    public abstract string PlanMoreJobs(int jobs);
    public abstract string PlanPicture(int jobs);
    public abstract string PlanKept(string id);
    public abstract string StartAt(string start, string site, string carbon, string? baseline);
    public abstract string BaselineElsewhere(string carbon, string site);
    public abstract string NextBestCosts(string start, string site, string difference);
    public abstract string NextBestSaves(string start, string site, string difference);
    public abstract string Unplanned(UnplannedReason reason);
}
