using System.Globalization;
using Tonsure.Adapters.Planning;

namespace Tonsure.Cli.Languages;

/// <content>What is said of policies, audits and the files of a plan.</content>
internal sealed partial class English
{
    public override string OptionForecast =>
        "With --history: from the first submission on nothing is known, and forecasts from the files stand in.";
    public override string OptionPlanBasis =>
        "What the files count: average or marginal. Marginal hours are never filled from averages.";
    public override string OptionIssuedForecast =>
        "Policies plan on forecasts as they were issued: of a CSV (zone,kind,issue_index,lead_hour,utc_hour,actual,forecast), or without a file those that were kept when sources were asked. Forecasts learnt from --history are blended in.";
    public override string ExpectedOneOutlook =>
        "issued forecasts or --perfect-forecasts, not both";
    public override string OptionPerfect => "Policies that plan on forecasts see what came.";
    public override string ExpectedMarginalHistory =>
        "average, or --history with marginal intensities";
    public override string ExpectedPicture => "a file ending in .svg or .html";
    public override string PlanTooLongMend => "split the jobs by submission";
    public override string PlanCutShort =>
        "stopped early: this is the best plan until then, and its bound holds";
    public override string ArgumentPlan =>
        "The plan's id or its beginning; the newest where left out.";
    public override string NoPlanKept => "no plan is kept";
    public override string NoPlanKeptMend => "tonsure plan keeps each plan and prints its id";
    public override string AuditPlanned => "planned";
    public override string AuditReal => "real";
    public override string AuditBest => "best in hindsight";
    public override string ReplayPolicy => "policy";
    public override string ReplaySaved => "saved";
    public override string ReplayCaptured => "of what is possible";
    public override string ReplayDelay => "mean delay";
    public override string ReplaySuspensions => "suspensions";
    public override string ReplayMissed => "missed deadlines";
    public override string ReplayCost => "energy cost";
    public override string PlanFileMend => "tonsure plan --help lists the fields";

    public override string ExpectedPlanFigure(double most) =>
        $"a figure from 0 to {most.ToString("N0", CultureInfo.InvariantCulture)}";

    public override string PlanTooLong(string path, int years) =>
        $"{path}: from the first submission to the last deadline is more than {years} years";

    public override string NoSuchPlan(string typed, int found) =>
        found == 0 ? $"no kept plan begins with '{typed}'" : $"{found} plans begin with '{typed}'";

    public override string AuditHead(string id, int compared, int jobs) =>
        $"plan {id}: {compared} of {Jobs(jobs)} can be compared (a run in the ledger has the job's id as its run id or subject)";

    public override string AuditSaved(
        string saved,
        string real,
        string atOnce,
        string planned,
        string best
    ) =>
        $"really saved {saved}: {real} instead of {atOnce} at once; planned {planned}, best in hindsight {best}";

    public override string ReplayHead(int jobs, int leftOut, string forecasts) =>
        (
            leftOut == 0
                ? $"{Jobs(jobs)} under each policy"
                : $"{Jobs(jobs)} under each policy; {leftOut} left out"
        ) + $"; forecasts: {Outlook(forecasts)}";

    public override string Outlook(string forecasts) =>
        forecasts switch
        {
            "perfect" => "what came",
            "learnt" => "learnt from the history",
            "issued" => "as issued",
            _ => "as issued, and learnt from the history",
        };

    public override string NoIssuedForecast(string zone, string? path) =>
        path is null
            ? $"no forecast of {zone} from then is kept"
            : $"{path} has no forecast of {zone}";

    public override string IssuedForecastMend(string header) => $"its first line is {header}";

    public override string PlanFile(PlanFileException file) =>
        (file.Line > 0 ? $"{file.Path}, line {file.Line}: " : $"{file.Path}: ")
        + file.Problem switch
        {
            PlanFileProblem.Unreadable => $"cannot be read: {file.Value}",
            PlanFileProblem.Malformed => "is neither a table nor a list",
            PlanFileProblem.Empty => "there is nothing in it",
            PlanFileProblem.UnknownField =>
                $"'{file.Field}' is not known; nearest: {file.Expected}",
            PlanFileProblem.Missing => file.Expected.Length > 0
                ? $"one of {file.Expected} is needed"
                : $"'{file.Field}' is needed",
            PlanFileProblem.Both => $"only one of {file.Expected}",
            PlanFileProblem.NotANumber => $"'{file.Field}' is no number: '{file.Value}'",
            PlanFileProblem.TooSmall =>
                $"'{file.Field}' is at least {file.Expected}, not {file.Value}",
            PlanFileProblem.TooLarge =>
                $"'{file.Field}' is at most {file.Expected}, not {file.Value}",
            PlanFileProblem.NotAWord =>
                $"'{file.Field}' is one of {file.Expected}, not '{file.Value}'",
            PlanFileProblem.NotAnInstant =>
                $"'{file.Field}' is no time such as 2026-01-01T00:00:00Z: '{file.Value}'",
            PlanFileProblem.SameId => $"the id '{file.Value}' stands twice",
            PlanFileProblem.NotAZone =>
                $"'{file.Field}' is no zone such as {file.Expected}: '{file.Value}'",
            PlanFileProblem.NotAnOwner =>
                $"'{file.Field}' is no owner such as {file.Expected}: '{file.Value}'",
            PlanFileProblem.NotACurve =>
                $"'{file.Field}' is no ascending curve such as {file.Expected}: '{file.Value}'",
            PlanFileProblem.NotADay =>
                $"'{file.Field}' has {file.Value} figures instead of one or 24",
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Problem, "no problem"),
        };
}
