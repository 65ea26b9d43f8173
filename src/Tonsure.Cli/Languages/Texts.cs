namespace Tonsure.Cli.Languages;

/// <summary>
/// Everything that people read, a member each: a language is a class that overrides all of them, and one that forgets one does not compile.
/// Machine output is English and not here.
/// </summary>
internal abstract partial class Texts
{
    /// <summary>The language as its tag names it, such as <c>en</c>.</summary>
    public abstract string Tag { get; }

    // what the commands are for
    public abstract string Root { get; }
    public abstract string Run { get; }
    public abstract string Doctor { get; }
    public abstract string Report { get; }
    public abstract string Ledger { get; }
    public abstract string LedgerVerify { get; }
    public abstract string LedgerPath { get; }
    public abstract string LedgerAmend { get; }
    public abstract string Sites { get; }
    public abstract string Grid { get; }
    public abstract string GridZones { get; }
    public abstract string GridNow { get; }
    public abstract string GridProfile { get; }
    public abstract string Demo { get; }

    // what the options mean
    public abstract string OptionHelp { get; }
    public abstract string OptionLanguage { get; }
    public abstract string OptionFormat { get; }
    public abstract string OptionSubject { get; }
    public abstract string OptionOwner { get; }
    public abstract string OptionSite { get; }
    public abstract string OptionZone { get; }
    public abstract string OptionKind(string words);
    public abstract string OptionInterval { get; }
    public abstract string OptionIdle { get; }
    public abstract string OptionRunId { get; }
    public abstract string OptionLabel { get; }
    public abstract string OptionJson { get; }
    public abstract string OptionPid { get; }
    public abstract string OptionQuiet { get; }
    public abstract string OptionBy { get; }
    public abstract string OptionFrom { get; }
    public abstract string OptionTo { get; }
    public abstract string OptionTimeZone { get; }
    public abstract string ArgumentCommand { get; }
    public abstract string ArgumentZone { get; }
    public abstract string ArgumentId { get; }

    // the summary of a run
    public abstract string Energy { get; }
    public abstract string Emissions { get; }
    public abstract string Embodied { get; }
    public abstract string Water { get; }
    public abstract string Cleaner { get; }
    public abstract string Host { get; }
    public abstract string Gaps { get; }
    public abstract string Unknown { get; }
    public abstract string Grade(Quantities.EvidenceGrade grade);
    public abstract string Tier(Grid.IntensityTier tier, string zone);
    public abstract string StartAt(string time, string saving);
    public abstract string InZone(string zone, string saving);
    public abstract string NoCleaner { get; }
    public abstract string SelfCounted(string energy);
    public abstract string ZoneAssumed { get; }
    public abstract string NoFacility { get; }
    public abstract string AtFacility(string pue, string energy);
    public abstract string HostSplit(
        string measured,
        string attributed,
        string? otherRuns,
        string idle,
        string unattributed
    );
    public abstract string GapLine(string device, string start, string end, string reason);
    public abstract string GapReason(Measuring.GapReason reason);
    public abstract string GapBridged { get; }
    public abstract string GapFilled { get; }
    public abstract string Recovered(string run, string from, string to);
    public abstract string SetAside(string path);
    public abstract string LedgerFallback(string place, string detail, string journal);
    public abstract string LedgerLost(string place, string detail);
    public abstract string OtherRunsUnseen(string place, string detail);
    public abstract string JsonNotWritten(string path, string detail);
    public abstract string CommandNotFound(string command);
    public abstract string CommandNotExecutable(string command);

    // reports
    public abstract string NothingYet { get; }
    public abstract string Total { get; }
    public abstract string Key(Accounting.FootprintKey key);
    public abstract string Activities { get; }
    public abstract string Evidence { get; }
    public abstract string Coverage { get; }
    public abstract string CoverageByEnergy { get; }
    public abstract string CoverageByActivities { get; }
    public abstract string UncoveredActivities(long count);
    public abstract string FacilityEnergyShown(string itEnergy);
    public abstract string DaysAreUtc { get; }

    // grid and sites
    public abstract string Zone { get; }
    public abstract string Name { get; }
    public abstract string Country { get; }
    public abstract string Intensity { get; }
    public abstract string Bounds { get; }
    public abstract string Imputed { get; }
    public abstract string Source { get; }
    public abstract string Licence { get; }
    public abstract string Month { get; }
    public abstract string Site { get; }
    public abstract string Place { get; }
    public abstract string CleanestHours { get; }
    public abstract string HourOfDayUtc { get; }
    public abstract string OnlyYearly(string zone);
    public abstract string AttributionLine { get; }
    public abstract string MedianOfProvider { get; }

    // doctor
    public abstract string DoctorMachine { get; }
    public abstract string DoctorCpu(
        string model,
        string microarchitecture,
        int cpus,
        string allowed
    );
    public abstract string DoctorMemory(string gigabytes);
    public abstract string DoctorVirtual { get; }
    public abstract string DoctorContainer { get; }
    public abstract string DoctorMeters { get; }
    public abstract string DoctorReady(string meter, string devices, string grade);
    public abstract string DoctorMissing(string meter, string why);
    public abstract string DoctorMend(string mend);
    public abstract string DoctorNotThere(string path);
    public abstract string DoctorNotAllowed(string path);
    public abstract string DoctorNotUsable(string path, string detail);
    public abstract string DoctorSetAside(string meter, string devices);
    public abstract string DoctorNotThereMend(string command);
    public abstract string DoctorNotAllowedMend(string command);
    public abstract string DoctorHome { get; }
    public abstract string DoctorHomeReady(string path);
    public abstract string DoctorZone(string zone, string source);
    public abstract string DoctorNoZone { get; }
    public abstract string DoctorNoZoneMend { get; }
    public abstract string DoctorGrade(string grade);

    // ledger
    public abstract string VerifyClean(
        long segments,
        long baseFiles,
        long activities,
        long inForce
    );
    public abstract string VerifyFound(int findings, long segments, long activities);
    public abstract string Problem(Adapters.Ledgers.LedgerProblem problem);
    public abstract string ProblemMend(Adapters.Ledgers.LedgerProblem problem);
    public abstract string VerifyProblem(string path, string problem);
    public abstract string Amended(string old, string created);
    public abstract string NoSuchActivity(string id);
    public abstract string NothingToAmend { get; }

    // demo
    public abstract string DemoTraining { get; }
    public abstract string DemoReport { get; }
    public abstract string DemoZone(string zone);
    public abstract string DemoNext { get; }
    public abstract string DemoNoSample(string path);

    // errors: what, where, the mend
    public abstract string Error { get; }
    public abstract string Warning { get; }
    public abstract string Mend { get; }
    public abstract string SeeHelp(string command);
    public abstract string UnknownZone(string typed, string nearest);
    public abstract string UnknownZoneMend { get; }
    public abstract string UnknownSite(string typed, string nearest);
    public abstract string UnknownSiteMend { get; }
    public abstract string BadValue(string option, string typed, string expected);
    public abstract string NegativeInterval(string from, string to);
    public abstract string NegativeIntervalMend { get; }
    public abstract string UnknownOption(string typed);
    public abstract string NoCommand { get; }
    public abstract string NoCommandMend { get; }
    public abstract string NoSuchProcess(int pid);
    public abstract string HomeUnusable(string path, string detail);
    public abstract string HomeUnusableMend { get; }
    public abstract string TableBroken(string path, string detail);
    public abstract string TableBrokenMend { get; }
    public abstract string ConfigurationBroken(string path, int line, string detail);
    public abstract string ConfigurationBrokenMend { get; }
    public abstract string SegmentCorrupt(string path, string detail);
    public abstract string SegmentCorruptMend(string path);
    public abstract string Unexpected(string detail);
    public abstract string ExpectedDuration { get; }
    public abstract string ExpectedInstant { get; }
    public abstract string ExpectedTimeZone { get; }
    public abstract string ExpectedOwner { get; }
    public abstract string ExpectedLabel { get; }
    public abstract string ExpectedOneOf(string words);
    public abstract string ExpectedId { get; }

    /// <summary>The texts of a language: the one asked for, else that of the locale, else English.</summary>
    public static Texts For(string? asked, Func<string, string?> environment)
    {
        string locale =
            new[]
            {
                asked,
                environment("LC_ALL"),
                environment("LC_MESSAGES"),
                environment("LANG"),
            }.FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?? "en";
        return locale.StartsWith("ko", StringComparison.OrdinalIgnoreCase)
            ? new Korean()
            : new English();
    }
}
