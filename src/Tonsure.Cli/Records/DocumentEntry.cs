using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Records;

/// <summary>Documents as entries of a record.</summary>
internal static class DocumentEntry
{
    /// <summary>The entry of a document.</summary>
    /// <exception cref="UserFaultException">The log takes no such entry.</exception>
    public static RecordEntry Of(
        CommandContext cli,
        byte[] document,
        string subject,
        Restatement? restatement,
        KeyValuePair<string, string>[] figures
    ) =>
        RecordEntry.TryMake(
            Digest.Of(document),
            subject,
            restatement,
            figures.Concat(Stated(document, figures)),
            out RecordEntry? entry
        )
            ? entry
            : throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.NoEntry,
                cli.Texts.NoEntryMend
            );

    /// <summary>The figures that a statement of ours tells by itself, beside those that were typed.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Stated(
        byte[] document,
        KeyValuePair<string, string>[] typed
    ) =>
        StatementEnvelope.TryRead(document, out InTotoStatement? statement)
            ? StatementRecord
                .Figures(statement.Predicate)
                .Where(figure => !Array.Exists(typed, known => known.Key == figure.Key))
            : [];
}
