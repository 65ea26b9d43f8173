using Tonsure.Planning;

namespace Tonsure.Cli.Languages;

/// <content>What is said of plans.</content>
internal sealed partial class English
{
    public override string Plan =>
        "Place and time jobs where and when the grid is cleanest, with a bound on what any plan could do.";
    public override string PlanAudit =>
        "What became of a plan: run at once, planned, real, best in hindsight.";
    public override string Replay =>
        "Run policies over a trace of jobs and compare what they emit.";
    public override string OptionJobs =>
        "Jobs, CSV: id,submitted,work_h,deadline or slack_h,power_w; and devices, interruptible, migrate, resume_kwh, data_gb, zones, owner, site.";
    public override string OptionSites =>
        "Sites, YAML: a list of {id, zone, pue, capacity, price_per_kwh}.";
    public override string OptionPlanHistory =>
        "Intensities: CSV (.csv.gz too) with a column utc_hour and one a zone, g/kWh. May be repeated. Default: the store, forecasts and shipped profiles.";
    public override string OptionObjective => "What is made small: carbon, carbon+price or price.";
    public override string OptionCarbonPrice =>
        "Price of a tonne of CO₂e in the sites' currency, for carbon+price.";
    public override string OptionCap => "The most that the plan may emit, in grams, for price.";
    public override string OptionTransfer =>
        "Energy that moving a gigabyte takes, in kWh. Default: the shipped factor.";
    public override string OptionReserved =>
        "Count the embodied and idle carbon of devices held too.";
    public override string OptionSeed => "Choices by chance follow from this number.";
    public override string OptionChart =>
        "Write the plan as a picture: a file ending in .svg or .html.";
    public override string OptionPolicies =>
        "Policies to compare, separated by commas. Default: all.";
    public override string OptionNoKeep => "Do not keep the plan for a later audit.";
    public override string PlanJob => "job";
    public override string PlanStart => "start (UTC)";
    public override string PlanSite => "site";
    public override string PlanCarbon => "emissions";
    public override string PlanAtOnce => "at once";
    public override string PlanWhy => "why";
    public override string PlanTimes => "times in UTC";

    public override string PlanHead(int jobs, string carbon, string? saving, string baseline) =>
        saving is null
            ? $"{Jobs(jobs)}: {carbon} CO₂e"
            : $"{Jobs(jobs)}: {carbon} CO₂e, {saving} less than at once where submitted ({baseline})";

    public override string PlanBound(string bound, string gap) =>
        $"no plan can emit less than {bound}: this one is within {gap}";

    public override string PlanBoundOfPrice(string value, string bound, string gap) =>
        $"cost {value}; no plan can cost less than {bound}: this one is within {gap}";

    public override string PlanLeavesOut(int jobs) =>
        $"{Jobs(jobs)} cannot be planned, see why below";

    public override string PlanMoreJobs(int jobs) =>
        $"and {Jobs(jobs)} more; --format json has all";

    public override string PlanPicture(int jobs) =>
        $"Plan of {Jobs(jobs)} over the grids' carbon intensity";

    public override string PlanKept(string id) =>
        $"kept as {id}; afterwards: tonsure plan audit {id}";

    public override string StartAt(string start, string site, string carbon, string? baseline) =>
        baseline is null
            ? $"start {start} in {site}: {carbon}"
            : $"start {start} in {site}: {carbon} instead of {baseline}";

    public override string BaselineElsewhere(string carbon, string site) =>
        $"{carbon} at once in {site}, the first site where it may run";

    public override string NextBestCosts(string start, string site, string difference) =>
        $"next best {start} in {site}: {difference} more";

    public override string NextBestSaves(string start, string site, string difference) =>
        $"{start} in {site} would save {difference} more, but others hold it";

    public override string Unplanned(UnplannedReason reason) =>
        reason switch
        {
            UnplannedReason.WindowTooShort => "its work does not fit before its deadline",
            UnplannedReason.NoAllowedSite => "no site lies where it may run",
            UnplannedReason.UnknownSite => "the site where it was submitted is not among the sites",
            UnplannedReason.NoCapacity =>
                "no allowed site has devices enough for it, even when empty",
            UnplannedReason.NoSignal => "too many hours of its window have no intensity",
            UnplannedReason.Crowded => "other jobs hold the devices it needs",
            UnplannedReason.NoPrice => "no allowed site states a price",
            _ => "the cap on carbon leaves nothing for it",
        };

    private static string Jobs(int jobs) => jobs == 1 ? "1 job" : $"{jobs} jobs";
}
