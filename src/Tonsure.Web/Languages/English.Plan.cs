namespace Tonsure.Web.Languages;

/// <content>What is said of plans.</content>
internal sealed partial class English
{
    public override string PlanName => "Plan";
    public override string PlanTitle => "Plan a queue";
    public override string PlanLead =>
        "Jobs are placed and timed where and when the grid is cleanest, with a bound on what any plan could do. Nothing is started and nothing is sent to another host.";
    public override string GiveQueue => "Give a queue";
    public override string JobsLegend => "Jobs";
    public override string JobsFile => "File (CSV or YAML)";
    public override string OrWrite => "or write them here";
    public override string JobsHelp =>
        "id, submitted, work_h, deadline or slack_h, power_w; and at will devices, interruptible, migrate, resume_kwh, data_gb, zones, owner, site.";
    public override string SitesLegend => "Sites";
    public override string SitesFile => "File (YAML or CSV)";
    public override string SitesHelp =>
        "id, zone; and at will pue, capacity in devices, price_per_kwh.";
    public override string PlanIt => "Plan";
    public override string PlanExample => "An example";
    public override string PlanExampleLead => "Copy both parts into the fields above.";
    public override string PlanInTerminal =>
        "In the terminal, where plans are kept and audited later:";
    public override string PlanGone => "This plan is gone";
    public override string PlanGoneWhat =>
        "The server keeps the last queues only, and none when it ends.";
    public override string PlanGoneMend => "Give the queue again.";
    public override string PlannedTitle => "The queue, placed";
    public override string PlanAgain => "Give a mended queue";
    public override string ForeignForm => "This form is not one of this server’s, or too old.";
    public override string ForeignFormMend => "Send it again from this page.";

    public override string NoQueue(string part) => $"{part}: nothing was given.";

    public override string NoQueueMend => "Choose a file or write into the field.";

    public override string NoText(string part) => $"{part}: the file is not text in UTF-8.";

    public override string JobsPlanned(int planned, int all) =>
        $"{planned} of {Count(all, "job", "jobs")}";

    public override string Saving => "Saving";

    public override string AgainstAtOnce(string mass) => $"against {mass} at once where submitted";

    public override string Bound => "Lower bound";

    public override string BoundMeaning(string gap) =>
        $"no plan emits less; this one is within {gap}";

    public override string WorstHours => "of the hours planned on";
    public override string WithoutWhatIf => "As given";
    public override string WhatIf => "What if";
    public override string DeadlineShift => "deadlines were later by (h)";
    public override string CapacityFactor => "capacity were × ";
    public override string OnlySites => "only these sites";
    public override string PlanAnew => "Plan anew";
    public override string AsGiven => "as given";
    public override string SameAsBefore => "no change";

    public override string LessThanBefore(string mass) => $"this one emits {mass} less";

    public override string MoreThanBefore(string mass) => $"this one emits {mass} more";

    public override string PlanPicture(int jobs) =>
        $"{Count(jobs, "job", "jobs")} on the intensity of the grid";

    public override string PlanPictureDescription(string from, string until, int sites) =>
        $"From {from} to {until} UTC: a ribbon of intensity for each site, {sites} of them used, and below it a bar where a job runs. The table below has the figures.";

    public override string KeyJob => "a job runs";
    public override string PlanNotKept =>
        "This plan is not kept. To keep and audit it, plan in the terminal.";
    public override string Job => "Job";
    public override string Jobs => "Jobs";
    public override string AtOnce => "At once";
    public override string Why => "Why";

    public override string MoreJobs(int jobs) => $"{jobs} more, in the table";

    public override string FileName(string file) =>
        file switch
        {
            "jobs" => "Jobs",
            "sites" => "Sites",
            _ => file,
        };

    public override string RefusedAt(string file, int line, string what) =>
        line > 0 ? $"{file}, line {line}: {what}" : $"{file}: {what}";
}
