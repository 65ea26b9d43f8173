namespace Tonsure.Cli.Languages;

/// <content>What is said of disclosures.</content>
internal sealed partial class English
{
    public override string DiscloseVerb =>
        "States the whole footprint of a model or an owner, signed, or in the forms that others ask for.";
    public override string OptionDiscloseSubject => "The model, project or run to disclose.";
    public override string OptionDiscloseOwner => "The owner to disclose, with all below it.";
    public override string OptionPeriod =>
        "A year, a month, a day, or START/END (UTC); activities are cut at it.";

    public override string OptionAs(string forms) => $"The form: {forms}.";

    public override string OptionOut => "Writes to this file instead of standard output.";
    public override string OptionSigningKey =>
        "The key that signs a statement; needed where there are several.";
    public override string OptionModelVersion => "The model's version.";
    public override string OptionSupplier => "Who supplies the model.";
    public override string OptionDownloadLocation => "Where the model is downloaded: a URI.";
    public override string OptionReleaseTime => "When the model is released.";
    public override string OptionEnergySupplier => "Who supplies the electricity.";
    public override string OptionFunctionalUnit => "What a score is per, such as request.";
    public override string OptionUnits => "How many functional units there were.";
    public override string OptionBenchmark =>
        "The benchmark of inference that --benchmark-flop is of.";
    public override string OptionBenchmarkFlop =>
        "Floating-point operations of inference on the benchmark.";
    public override string OptionRecompute =>
        "Computes the statement's figures again from the ledger of this home, to the same bytes.";
    public override string SubjectOrOwner => "disclose needs --subject or --owner, and not both";
    public override string SubjectOrOwnerMend =>
        "tonsure report shows the subjects, tonsure report --by owner the owners";
    public override string ExpectedPeriod =>
        "a year (2026), a month (2026-11), a day (2026-11-22) or START/END";
    public override string ExpectedLine => "one line of text";
    public override string ExpectedUri => "an absolute URI such as https://example.org/model";
    public override string ExpectedUnits => "a whole number from 1, such as 2000 or 1e6";
    public override string ExpectedRecordKey => "a key that signs records; this one is a witness's";
    public override string BenchmarkNeedsBoth => "--benchmark and --benchmark-flop go together";

    public override string NothingToDisclose(string name) =>
        $"the ledger has no activity of '{name}' in that time";

    public override string NothingToDiscloseMend => "tonsure report shows what the ledger has";
    public override string NoSigningKey => "a statement is signed, and there is no key";
    public override string NoSigningKeyMend => "tonsure key new log.example/acme";

    public override string ManySigningKeys(string names) =>
        $"there are several keys; name one with --key: {names}";

    public override string Disclosed(string path, string digest) =>
        $"wrote {path}; the statement's digest is {digest}";

    public override string DocumentLacks(string form, string options) =>
        $"{form} demands what the ledger cannot know: {options}";

    public override string DocumentOfSubject(string form) =>
        $"{form} describes a model: disclose a --subject";

    public override string DocumentOfOwner(string form) =>
        $"{form} is an undertaking's: disclose an --owner";

    public override string DocumentNotKnown(string form, string figure) =>
        $"{form} cannot say that a figure is unknown, and it is: {figure}";

    public override string DocumentNotKnownMend =>
        "--as statement, markdown or html say what is unknown and why";

    public override string NotAStatement(string path) =>
        $"{path} is no statement of ours, so there is nothing to compute again";

    public override string NotAStatementMend => "tonsure disclose --as statement writes one";

    public override string NoLedgerThere(string home) => $"{home} has no ledger";

    public override string NoLedgerThereMend =>
        "--recompute takes a TONSURE_HOME, the folder above activities/";
    public override string SignatureUnchecked =>
        "no --key was given, so nobody vouches for the statement: only its figures are checked";
    public override string RecomputeCheck => "figures computed again";
    public override string DifferenceColumn => "where";
    public override string StatedColumn => "stated";
    public override string ComputedColumn => "computed";

    public override string MoreDifferences(int count) => $"and {count} more; --format json has all";

    public override string DemoDisclosing =>
        "Signing, logging and verifying a disclosure of this training…";

    public override string DemoDisclosed(string folder) =>
        $"the disclosure is in {folder}: statement.json, statement.json.tlog-proof, disclosure.html and the record";

    public override string DemoRestated => "the demo was run again, so its ledger has more";

    public override string RecomputeWhy(bool isNothing, int differences) =>
        isNothing ? "the ledger has no activity of it"
        : differences == 0 ? ""
        : differences == 1 ? "1 figure differs"
        : $"{differences} figures differ";
}
