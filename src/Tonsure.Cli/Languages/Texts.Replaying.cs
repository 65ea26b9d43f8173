namespace Tonsure.Cli.Languages;

/// <content>What is said of policies, audits and the files of a plan.</content>
internal abstract partial class Texts
{
    public abstract string OptionForecast { get; }
    public abstract string OptionPlanBasis { get; }
    public abstract string OptionPerfect { get; }
    public abstract string OptionIssuedForecast { get; }
    public abstract string ExpectedOneOutlook { get; }
    public abstract string NoIssuedForecast(string zone, string? path);
    public abstract string IssuedForecastMend(string header);
    public abstract string Outlook(string forecasts);
    public abstract string ExpectedMarginalHistory { get; }
    public abstract string ExpectedPicture { get; }
    public abstract string PlanTooLongMend { get; }
    public abstract string PlanCutShort { get; }
    public abstract string ArgumentPlan { get; }
    public abstract string NoPlanKept { get; }
    public abstract string NoPlanKeptMend { get; }
    public abstract string AuditPlanned { get; }
    public abstract string AuditReal { get; }
    public abstract string AuditBest { get; }
    public abstract string ReplayPolicy { get; }
    public abstract string ReplaySaved { get; }
    public abstract string ReplayCaptured { get; }
    public abstract string ReplayDelay { get; }
    public abstract string ReplaySuspensions { get; }
    public abstract string ReplayMissed { get; }
    public abstract string ReplayCost { get; }
    public abstract string PlanFileMend { get; }
    public abstract string ExpectedPlanFigure(double most);
    public abstract string PlanTooLong(string path, int years);
    public abstract string NoSuchPlan(string typed, int found);
    public abstract string AuditHead(string id, int compared, int jobs);
    public abstract string AuditSaved(
        string saved,
        string real,
        string atOnce,
        string planned,
        string best
    );
    public abstract string ReplayHead(int jobs, int leftOut, string forecasts);
    public abstract string PlanFile(Adapters.Planning.PlanFileException file);
}
