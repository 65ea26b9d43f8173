using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Languages;

// Reports, places, the doctor, the ledger and errors.
internal sealed partial class English
{
    public override string NothingYet => "The ledger is empty. Fill it: tonsure run -- COMMAND";
    public override string Total => "total";

    public override string Key(FootprintKey key) =>
        key switch
        {
            FootprintKey.Owner => "owner",
            FootprintKey.Run => "run",
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
        $"{Count(count, "activity has", "activities have")} no known energy and stands in no sum";

    public override string FacilityEnergyShown(string itEnergy) =>
        $"energy is the facility's, cooling and losses included; the equipment alone: {itEnergy}";

    public override string DaysAreUtc => "days and hours are UTC; --tz for others";

    public override string Zone => "zone";
    public override string Name => "name";
    public override string Country => "country";
    public override string Intensity => "g CO₂e/kWh";
    public override string Bounds => "bounds";
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

    public override string DoctorNotThere(string path) => $"none here ({path})";

    public override string DoctorNotAllowed(string path) => $"{path} is not readable by you";

    public override string DoctorNotUsable(string path, string detail) =>
        $"{path} cannot be used ({detail})";

    public override string DoctorSetAside(string meter, string devices) =>
        $"– {meter}: {devices}, counted above already";

    public override string DoctorNotThereMend(string command) =>
        $"on bare metal with such hardware: {command}; a virtual machine has none";

    public override string DoctorNotAllowedMend(string command) =>
        $"{command} (until reboot; a udev or tmpfiles rule makes it last)";

    public override string DoctorHome => "home";

    public override string DoctorHomeReady(string path) => $"✓ {path} can be written";

    public override string DoctorZone(string zone, string source) => $"✓ {zone}, from {source}";

    public override string DoctorNoZone => "✗ no zone is configured: runs take the world's mean";
    public override string DoctorNoZoneMend => "say --zone, or put 'zone: DE' in tonsure.yaml";

    public override string DoctorGrade(string grade) => $"runs measured here are graded: {grade}";

    public override string VerifyClean(
        long segments,
        long baseFiles,
        long activities,
        long inForce
    ) =>
        $"the ledger is whole: {Count(segments, "segment", "segments")}{(baseFiles > 0 ? $" ({baseFiles} compacted)" : "")}, {Count(activities, "activity", "activities")}, {inForce} in force";

    public override string VerifyFound(int findings, long segments, long activities) =>
        $"the ledger is not whole: {Count(findings, "problem", "problems")} in {Count(segments, "segment", "segments")} with {Count(activities, "readable activity", "readable activities")}";

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

    public override string UnknownOption(string typed) => $"no option {typed}";

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
