using System.Text;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Records;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Disclosures;

/// <summary>
/// The demo's ending: its own training job disclosed, signed, logged and verified, in a folder of its own with a key and a record of its
/// own, so that nothing of it is taken for the user's.
/// </summary>
internal static class DemoDisclosure
{
    private const string KeyName = "demo.example/tonsure";

    public static async Task<int> RunAsync(
        CommandContext cli,
        string subject,
        CancellationToken cancellationToken
    )
    {
        string folder = Path.Combine(cli.World.Home.Root, "demo");
        KeyStore keys = new(Path.Combine(folder, "keys"));
        if (!keys.Names.Contains(KeyName, StringComparer.Ordinal))
        {
            keys.Create(KeyName, NoteKeyType.Log);
        }

        using StoredKey key = keys.Load(KeyName);
        Statement statement =
            await cli.World.Disclosures.StateAsync(
                StatementScope.OfSubject(subject, null),
                cancellationToken
            )
            ?? throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.NothingToDisclose(subject),
                cli.Texts.NothingToDiscloseMend
            );
        byte[] document = SigningKeys.Sign(statement, key);
        string path = Path.Combine(folder, "statement.json");
        await LogAsync(cli, folder, path, document, statement, key, cancellationToken);
        RecordCommand.WriteFile(cli, Path.Combine(folder, "disclosure.html"), Page(cli, statement));
        int code = DocumentVerification.Run(
            cli,
            new VerificationRequest(path, path + ".tlog-proof", [key.Key], null, null),
            await Recomputation.RunAsync(
                cli,
                path,
                document,
                cli.World.Home.Root,
                cancellationToken
            ),
            "table"
        );
        await cli.Error.WriteLineAsync(cli.Texts.DemoDisclosed(folder));
        return code;
    }

    private static async Task LogAsync(
        CommandContext cli,
        string folder,
        string path,
        byte[] document,
        Statement statement,
        StoredKey key,
        CancellationToken cancellationToken
    )
    {
        RecordFolder record = new(Path.Combine(folder, "record"));
        RecordLog log = cli.World.Record(record);
        await log.InitAsync(key.Signer, cancellationToken);
        Restatement? restatement = Earlier(cli, record, path, document);
        if (
            !RecordEntry.TryMake(
                Digest.Of(document),
                statement.Scope.Name,
                restatement,
                StatementRecord.Figures(statement),
                out RecordEntry? entry
            )
        )
        {
            throw new UserFaultException(ExitCodes.World, cli.Texts.NoEntry, cli.Texts.NoEntryMend);
        }

        log.Keep(document);
        await log.AppendAsync([entry], cancellationToken);
        await log.PublishAsync(key.Signer, [], cancellationToken);
        RecordCommand.WriteFile(cli, path, document);
        (RecordEntry _, InclusionProof proof) = new RecordReader(record)
            .Prove(Digest.Of(document))!
            .Value;
        RecordCommand.WriteFile(cli, path + ".tlog-proof", proof.ToBytes());
    }

    /// <summary>The statement of an earlier demo, which this one restates.</summary>
    private static Restatement? Earlier(
        CommandContext cli,
        RecordFolder record,
        string path,
        byte[] document
    )
    {
        if (!File.Exists(path))
        {
            return null;
        }

        Digest earlier = Digest.Of(RecordInputs.File(cli, path));
        return earlier != Digest.Of(document) && new RecordReader(record).Prove(earlier) is not null
            ? new Restatement(earlier, cli.Texts.DemoRestated)
            : null;
    }

    private static byte[] Page(CommandContext cli, Statement statement)
    {
        DocumentOutcome outcome = new HtmlPage().Write(
            new DocumentRequest(
                statement,
                StatementEnvelope.DigestOf(StatementPredicate.Of(statement)),
                new DocumentDetails
                {
                    Program = $"tonsure {ProgramVersion.Text}",
                    Created = cli.World.Time.GetUtcNow(),
                },
                new DisclosureWords(cli.Texts)
            )
        );
        return Encoding.UTF8.GetBytes(((DocumentOutcome.Written)outcome).Text);
    }
}
