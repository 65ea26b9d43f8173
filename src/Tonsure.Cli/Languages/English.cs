using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Languages;

/// <summary>English.</summary>
internal sealed class English : Texts
{
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
    public override string OptionVersion => "Show the version.";
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
    public override string OptionRunId => "Joins measurements of one run, over ranks and nodes.";
    public override string OptionLabel => "A label k=v; may be repeated.";
    public override string OptionJson => "Write the result to this file as JSON.";
    public override string OptionPid => "Measure a process that runs already, until it ends.";
    public override string OptionQuiet => "No summary.";
    public override string OptionBy => "Sum by subject, owner, site, day, hour or evidence.";
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

    public override string NoLaterHour => "no later hour of the next day is cleaner";

    public override string SelfCounted(string energy) => $"its own {energy} are counted";

    public override string ZoneAssumed =>
        "no zone or site given: the world's mean is used (say --zone, or put 'zone: DE' in tonsure.yaml)";
    public override string NoFacility => "no site given: PUE 1, no cooling water";

    public override string HostSplit(
        string measured,
        string attributed,
        string idle,
        string unattributed
    ) => $"{measured} = {attributed} this run + {idle} idle + {unattributed} others";

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

    public override string JsonNotWritten(string path, string detail) =>
        $"{path} cannot be written ({detail})";

    public override string CommandNotFound(string command) => $"{command}: command not found";

    public override string CommandNotExecutable(string command) => $"{command}: cannot be executed";

    public override string NothingYet => "The ledger is empty. Fill it: tonsure run -- COMMAND";
    public override string Total => "total";

    public override string Key(FootprintKey key) =>
        key switch
        {
            FootprintKey.Owner => "owner",
            FootprintKey.Site => "site",
            FootprintKey.Day => "day",
            FootprintKey.Hour => "hour",
            FootprintKey.Evidence => "evidence",
            _ => "subject",
        };

    public override string Activities => "activities";
    public override string Evidence => "evidence";
    public override string Coverage => "coverage";
    public override string CoverageByEnergy => "of energy";
    public override string CoverageByActivities => "of activities";

    public override string UncoveredActivities(long count) =>
        $"{count} activities have no known energy; they are in no sum";

    public override string EquivalentCar(string distance, string source) =>
        $"as much as {distance} in a passenger car ({source})";

    public override string DaysAreUtc => "days and hours are UTC; --tz for others";

    public override string Zone => "zone";
    public override string Name => "name";
    public override string Country => "country";
    public override string Intensity => "g CO₂e/kWh";
    public override string Bounds => "bounds";
    public override string Spread => "spread";
    public override string Imputed => "imputed";
    public override string Source => "source";
    public override string Licence => "licence";
    public override string Month => "month";
    public override string Site => "site";
    public override string Place => "place";
    public override string CleanestHours => "cleanest hours of the next day";
    public override string HourOfDayUtc => "hour of the day, UTC";

    public override string OnlyYearly(string zone) => $"{zone} has only a yearly mean";

    public override string AttributionLine =>
        "figures by zone derive from Electricity Maps data, ODbL 1.0; by country from Ember via Our World in Data, CC BY 4.0";
    public override string MedianOfProvider => "not published: median of the provider's";

    public override string DoctorMachine => "machine";

    public override string DoctorCpu(
        string model,
        string microarchitecture,
        int cpus,
        string allowed
    ) => $"{model} ({microarchitecture}), {cpus} threads, {allowed} allowed";

    public override string DoctorMemory(string gigabytes) => $"{gigabytes} GB of memory";

    public override string DoctorVirtual =>
        "a virtual machine: its host's counters are out of reach";
    public override string DoctorContainer =>
        "a container: only its own CPUs and memory are counted";
    public override string DoctorMeters => "meters";

    public override string DoctorReady(string meter, string devices, string grade) =>
        $"✓ {meter}: {devices} → {grade}";

    public override string DoctorMissing(string meter, string why) => $"✗ {meter}: {why}";

    public override string DoctorMend(string mend) => $"  mend: {mend}";

    public override string DoctorNoPowercap =>
        "no powercap counters here (/sys/class/powercap has no intel-rapl package)";
    public override string DoctorNoPowercapMend =>
        "on bare metal: sudo modprobe intel_rapl_msr; on a virtual machine there is none: the power model is used";

    public override string DoctorNotReadable(string path) => $"{path} is not readable by you";

    public override string DoctorNotReadableMend(string path) =>
        $"sudo chmod a+r {path} (until reboot; a udev or tmpfiles rule makes it last)";

    public override string DoctorHome => "home";

    public override string DoctorHomeReady(string path) => $"✓ {path} can be written";

    public override string DoctorZone(string zone, string source) => $"✓ {zone}, from {source}";

    public override string DoctorNoZone => "✗ no zone is configured: runs take the world's mean";
    public override string DoctorNoZoneMend => "say --zone, or put 'zone: DE' in tonsure.yaml";

    public override string DoctorGrade(string grade) => $"runs measured here are graded: {grade}";

    public override string VerifyClean(long segments, long activities, long inForce) =>
        $"the ledger is whole: {segments} segments, {activities} activities, {inForce} in force";

    public override string VerifyFound(int findings, long segments, long activities) =>
        $"the ledger is not whole: {findings} problems in {segments} segments with {activities} readable activities";

    public override string Problem(LedgerProblem problem) =>
        problem switch
        {
            LedgerProblem.Corrupt => "the file is damaged",
            LedgerProblem.Unreadable => "the file cannot be read",
            LedgerProblem.UnknownSchema => "the file has an unknown schema",
            LedgerProblem.DigestMismatch => "its rows do not have the digest that it states",
            LedgerProblem.Duplicate => "an activity is also in another file and is counted twice",
            LedgerProblem.SupersedesNothing =>
                "an activity supersedes one that is not in the ledger",
            LedgerProblem.SupersededTwice =>
                "two activities supersede the same one, and both count",
            LedgerProblem.RuleBroken => "an activity breaks a rule",
            _ => "the list of base segments is damaged",
        };

    public override string ProblemMend(LedgerProblem problem) =>
        problem switch
        {
            LedgerProblem.Unreadable => "make the file readable",
            LedgerProblem.UnknownSchema =>
                "read it with the version of tonsure that wrote it, or a newer one",
            LedgerProblem.Duplicate =>
                "move one of the two files out of the folder, and append what only it holds",
            LedgerProblem.SupersedesNothing => "restore the file that held the missing activity",
            LedgerProblem.SupersededTwice => "tonsure ledger amend one of the two",
            LedgerProblem.RuleBroken => "tonsure ledger amend the activity",
            _ =>
                "restore the file from a copy, or move it out of the folder: the others stay whole",
        };

    public override string VerifyProblem(string path, string problem) => $"{path}: {problem}";

    public override string Amended(string old, string created) =>
        $"{old} is superseded by {created}";

    public override string NoSuchActivity(string id) => $"no activity and no run has the id {id}";

    public override string NothingToAmend =>
        "say what to change: --owner, --subject, --site, --zone or --kind";

    public override string DemoTraining =>
        "training a gradient-boosted model on the grids' profiles, measured:";

    public override string DemoZone(string zone) =>
        $"the zone is taken to be {zone}; for yours: tonsure demo --zone ZONE";

    public override string DemoReport => "what the ledger says now:";
    public override string DemoNext => "next: tonsure run -- YOUR COMMAND";

    public override string DemoNoSample(string path) => $"the sample job is not here: {path}";

    public override string Error => "error";
    public override string Warning => "warning";
    public override string Mend => "mend";

    public override string SeeHelp(string command) => $"see: {command} --help";

    public override string UnknownZone(string typed, string nearest) =>
        $"no zone '{typed}'; nearest: {nearest}";

    public override string UnknownZoneMend => "tonsure grid zones lists them";

    public override string UnknownSite(string typed, string nearest) =>
        $"no site '{typed}'; nearest: {nearest}";

    public override string UnknownSiteMend =>
        "tonsure sites lists them; add your own in tonsure.yaml";

    public override string BadValue(string option, string typed, string expected) =>
        $"{option} '{typed}': {expected}";

    public override string NegativeInterval(string from, string to) =>
        $"--to {to} is not after --from {from}";

    public override string NegativeIntervalMend =>
        "an interval runs from an earlier instant to a later one";
    public override string NoCommand => "no command to measure";
    public override string NoCommandMend =>
        "tonsure run -- COMMAND ARGUMENTS, or tonsure run --pid PID";

    public override string NoSuchProcess(int pid) => $"no process {pid}";

    public override string HomeUnusable(string path, string detail) =>
        $"{path} cannot be used: {detail}";

    public override string HomeUnusableMend =>
        "free space there or make it writable, or set TONSURE_HOME to a folder that is";

    public override string TableBroken(string path, string detail) =>
        $"a shipped table cannot be read: {path}: {detail}";

    public override string TableBrokenMend => "unpack or build the program again";

    public override string ConfigurationBroken(string path, int line, string detail) =>
        $"{path}, line {line}: {detail}";

    public override string ConfigurationBrokenMend => "correct that line";

    public override string SegmentCorrupt(string path, string detail) =>
        $"a segment of the ledger is damaged: {path}: {detail}";

    public override string SegmentCorruptMend(string path) =>
        $"tonsure ledger verify lists all; restore {path} from a backup, or move it away: the others stay whole";

    public override string Unexpected(string detail) => $"unexpected: {detail}";

    public override string ExpectedDuration =>
        "expected a duration such as 1s, 500ms or 2m, from 10ms to 5s";
    public override string ExpectedInstant =>
        "expected an instant such as 2026-11-22 or 2026-11-22T10:00:00Z";
    public override string ExpectedTimeZone => "expected a time zone such as Asia/Seoul";
    public override string ExpectedOwner =>
        "expected a path of letters, digits and ._@+- such as acme/nlp";
    public override string ExpectedLabel => "expected key=value";

    public override string ExpectedOneOf(string words) => $"expected one of {words}";

    public override string ExpectedId => "expected the id of an activity or of a run";
}
