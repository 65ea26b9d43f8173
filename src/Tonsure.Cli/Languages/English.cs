using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Languages;

/// <summary>English.</summary>
internal sealed partial class English : Texts
{
    public override string Tag => "en";

    public override string Root =>
        "Measures the carbon of AI work, keeps it, and shows how it is known.";
    public override string Run => "Measure a command.";
    public override string Doctor => "What can be measured here, and the mend for what cannot.";
    public override string Report => "What the ledger says.";
    public override string Ledger => "The ledger of activities.";
    public override string LedgerVerify => "Check every segment of the ledger.";
    public override string LedgerPath => "Print where the ledger is.";
    public override string LedgerAmend =>
        "Replace an activity or a run by a corrected one; nothing is overwritten.";
    public override string Sites =>
        "The sites that are known: your own and the large clouds' regions.";
    public override string Grid => "Carbon intensity of electricity.";
    public override string GridZones => "The zones that are known.";
    public override string GridNow => "A zone's intensity now and in the next hours.";
    public override string GridProfile => "A zone's mean by month and hour of the day.";
    public override string Demo => "Train a real small model, measure it, and show its footprint.";

    public override string OptionHelp => "Show what a command does and takes.";
    public override string OptionLanguage => "Language of what you read: en or ko.";
    public override string OptionFormat => "table, json or csv.";
    public override string OptionSubject =>
        "The model, project or run that the energy is for. Default: the command's name.";
    public override string OptionOwner => "Who answers for it: a path such as acme/nlp.";
    public override string OptionSite => "The site, see `tonsure sites`.";
    public override string OptionZone => "The grid zone, see `tonsure grid zones`.";

    public override string OptionKind(string words) => $"The part of the model's life: {words}.";

    public override string OptionInterval =>
        "How often to sample, such as 1s or 500ms (at most 5s).";
    public override string OptionIdle =>
        "Who carries idle power: share (by CPUs), own (all of it) or exclude.";
    public override string OptionRunId =>
        "Joins measurements of one run, over ranks and nodes; a Slurm, torchrun or MPI job joins its own.";
    public override string OptionLabel => "A label k=v; may be repeated.";
    public override string OptionJson => "Write the result to this file as JSON.";
    public override string OptionPid => "Measure a process that runs already, until it ends.";
    public override string OptionQuiet => "No summary.";
    public override string OptionBy => "Sum by subject, owner, site, day, hour, evidence or run.";
    public override string OptionFrom => "Only from this instant or day on.";
    public override string OptionTo => "Only before this instant or day.";
    public override string OptionTimeZone =>
        "Days and hours of this time zone, such as Asia/Seoul. Default: UTC.";
    public override string ArgumentCommand => "The command and its arguments, after --.";
    public override string ArgumentZone => "A zone, such as DE or US-CAL-CISO.";
    public override string ArgumentId => "The id of an activity, or of a run.";

    public override string Energy => "energy";
    public override string Emissions => "emissions";
    public override string Embodied => "embodied";
    public override string Water => "water";
    public override string Cleaner => "cleaner";
    public override string Host => "host";
    public override string Gaps => "gaps";
    public override string Unknown => "unknown";

    public override string Grade(EvidenceGrade grade) => grade.Word();

    public override string Tier(IntensityTier tier, string zone) =>
        tier switch
        {
            IntensityTier.Observed => $"{zone} observed",
            IntensityTier.Forecast => $"{zone} forecast",
            IntensityTier.Profile => $"{zone} profile",
            IntensityTier.ZoneYear => $"{zone} yearly mean",
            IntensityTier.Country => $"{zone} country's yearly mean",
            _ => "world's yearly mean",
        };

    public override string StartAt(string time, string saving) => $"start at {time}: −{saving} %";

    public override string InZone(string zone, string saving) => $"in {zone} now: −{saving} %";

    public override string NoCleaner =>
        "no hour of the next day and no zone is known to be cleaner";

    public override string SelfCounted(string energy) => $"its own {energy} are counted";

    public override string ZoneAssumed =>
        "no zone or site given: the world's mean is used (say --zone, or put 'zone: DE' in tonsure.yaml)";

    public override string AtFacility(string pue, string energy) =>
        $"PUE {pue}: {energy} with the facility's cooling and losses";

    public override string NoFacility => "no site given: PUE 1, no cooling water";

    public override string HostSplit(
        string measured,
        string attributed,
        string? otherRuns,
        string idle,
        string unattributed
    ) =>
        $"{measured} = {attributed} this run{(otherRuns is null ? "" : $" + {otherRuns} other runs")} + {idle} idle + {unattributed} others";

    public override string GapLine(string device, string start, string end, string reason) =>
        $"{device} {start}–{end}: {reason}";

    public override string GapReason(Measuring.GapReason reason) =>
        reason switch
        {
            Measuring.GapReason.ReadFailed => "the counter could not be read",
            Measuring.GapReason.PermissionLost => "permission to read the counter was lost",
            Measuring.GapReason.Vanished => "the counter is gone",
            Measuring.GapReason.Unreadable => "the counter holds no number",
            Measuring.GapReason.CounterReset => "the counter began again",
            Measuring.GapReason.AmbiguousWrap => "the counter may have wrapped more than once",
            Measuring.GapReason.ImplausiblePower =>
                "the counter implies more power than the device can draw",
            _ => "the measurement was cut short",
        };

    public override string GapBridged => "the next reading told the energy";
    public override string GapFilled => "filled in by the power model";

    public override string Recovered(string run, string from, string to) =>
        $"recovered run {run}, cut short: {from} to {to} is in the ledger, marked incomplete";

    public override string SetAside(string path) =>
        $"a journal could not be read and was set aside: {path}";

    public override string LedgerFallback(string place, string detail, string journal) =>
        $"{place} cannot be written ({detail}); the measurement is kept in {journal} and entered by the next tonsure that can";

    public override string LedgerLost(string place, string detail) =>
        $"{place} cannot be written ({detail}), nor can the temporary folder: this measurement is not kept";

    public override string OtherRunsUnseen(string place, string detail) =>
        $"{place}: {detail}: other runs on this host cannot be seen, and idle power may be in the figures of several; TONSURE_RUNTIME_DIR names another folder";

    public override string JsonNotWritten(string path, string detail) =>
        $"{path} cannot be written ({detail})";

    public override string CommandNotFound(string command) => $"{command}: command not found";

    public override string CommandNotExecutable(string command) => $"{command}: cannot be executed";

    private static string Count(long count, string one, string many) =>
        $"{count} {(count == 1 ? one : many)}";
}
