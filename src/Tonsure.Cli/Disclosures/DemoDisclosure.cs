using Tonsure.Adapters.Records;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Records;
using Tonsure.Cli.Rendering;
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
        Statement statement = await WrittenDocument.StateAsync(
            cli,
            StatementScope.OfSubject(subject, null),
            cancellationToken
        );
        byte[] document = SigningKeys.Sign(statement, key);
        string path = Path.Combine(folder, "statement.json");
        await LogAsync(cli, folder, path, document, statement, key, cancellationToken);
        OutputFile.Write(
            cli,
            Path.Combine(folder, "disclosure.html"),
            WrittenDocument.Of(cli, new HtmlPage(), statement, WrittenDocument.Details(cli))
        );
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
        RecordEntry entry = DocumentEntry.Of(
            cli,
            document,
            statement.Scope.Name,
            Earlier(cli, record, path, document),
            []
        );
        log.Keep(document);
        await log.AppendAsync([entry], cancellationToken);
        await log.PublishAsync(key.Signer, [], cancellationToken);
        OutputFile.Write(cli, path, document);
        (RecordEntry _, InclusionProof proof) = new RecordReader(record)
            .Prove(Digest.Of(document))!
            .Value;
        OutputFile.Write(cli, path + ".tlog-proof", proof.ToBytes());
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
}
