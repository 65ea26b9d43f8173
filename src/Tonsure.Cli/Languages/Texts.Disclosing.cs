using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;

namespace Tonsure.Cli.Languages;

/// <content>What is said of disclosures.</content>
internal abstract partial class Texts
{
    public abstract string DiscloseVerb { get; }
    public abstract string OptionDiscloseSubject { get; }
    public abstract string OptionDiscloseOwner { get; }
    public abstract string OptionPeriod { get; }
    public abstract string OptionAs(string forms);
    public abstract string OptionOut { get; }
    public abstract string OptionSigningKey { get; }
    public abstract string OptionModelVersion { get; }
    public abstract string OptionSupplier { get; }
    public abstract string OptionDownloadLocation { get; }
    public abstract string OptionReleaseTime { get; }
    public abstract string OptionEnergySupplier { get; }
    public abstract string OptionFunctionalUnit { get; }
    public abstract string OptionUnits { get; }
    public abstract string OptionBenchmark { get; }
    public abstract string OptionBenchmarkFlop { get; }
    public abstract string OptionRecompute { get; }
    public abstract string SubjectOrOwner { get; }
    public abstract string SubjectOrOwnerMend { get; }
    public abstract string ExpectedPeriod { get; }
    public abstract string ExpectedLine { get; }
    public abstract string ExpectedUri { get; }
    public abstract string ExpectedUnits { get; }
    public abstract string ExpectedRecordKey { get; }
    public abstract string BenchmarkNeedsBoth { get; }
    public abstract string NothingToDisclose(string name);
    public abstract string NothingToDiscloseMend { get; }
    public abstract string NoSigningKey { get; }
    public abstract string NoSigningKeyMend { get; }
    public abstract string ManySigningKeys(string names);
    public abstract string Disclosed(string path, string digest);
    public abstract string DocumentLacks(string form, string options);
    public abstract string DocumentOfSubject(string form);
    public abstract string DocumentOfOwner(string form);
    public abstract string DocumentNotKnown(string form, string figure);
    public abstract string DocumentNotKnownMend { get; }
    public abstract string NotAStatement(string path);
    public abstract string NotAStatementMend { get; }
    public abstract string NoLedgerThere(string home);
    public abstract string NoLedgerThereMend { get; }
    public abstract string SignatureUnchecked { get; }
    public abstract string RecomputeCheck { get; }
    public abstract string DifferenceColumn { get; }
    public abstract string StatedColumn { get; }
    public abstract string ComputedColumn { get; }
    public abstract string MoreDifferences(int count);
    public abstract string DemoDisclosing { get; }
    public abstract string DemoDisclosed(string folder);
    public abstract string DemoRestated { get; }
    public abstract string RecomputeWhy(bool isNothing, int differences);
    public abstract string Disclosed(DisclosureWord word);
    public abstract string Disclosed(FigureName figure);
    public abstract string Stage(ActivityKind kind);
    public abstract string DisclosedRuns(long runs, long incomplete);
    public abstract string DisclosedUncovered(long activities, long all, string reasons);
}
