using System.Text;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Disclosures;

/// <summary>Statements and their documents, as all verbs that disclose make them.</summary>
internal static class WrittenDocument
{
    /// <summary>The statement of a scope.</summary>
    /// <exception cref="UserFaultException">The ledger has no activity of it.</exception>
    public static async Task<Statement> StateAsync(
        CommandContext cli,
        StatementScope scope,
        CancellationToken cancellationToken
    ) =>
        await cli.World.Disclosures.StateAsync(scope, cancellationToken)
        ?? throw new UserFaultException(
            ExitCodes.No,
            cli.Texts.NothingToDisclose(scope.Name),
            cli.Texts.NothingToDiscloseMend
        );

    /// <summary>What is known of a document that nobody says anything of.</summary>
    public static DocumentDetails Details(CommandContext cli) =>
        new() { Program = $"tonsure {ProgramVersion.Text}", Created = cli.World.Time.GetUtcNow() };

    /// <summary>A document in UTF-8.</summary>
    /// <exception cref="UserFaultException">The form cannot be filled in.</exception>
    public static byte[] Of(
        CommandContext cli,
        IDisclosureDocument document,
        Statement statement,
        DocumentDetails details
    ) =>
        document.Write(
            new DocumentRequest(statement, details, new DisclosureWords(cli.Texts))
        ) switch
        {
            DocumentOutcome.Written written => Encoding.UTF8.GetBytes(written.Text),
            DocumentOutcome refused => throw DocumentFaults.Of(cli, document.Name, refused),
        };
}
