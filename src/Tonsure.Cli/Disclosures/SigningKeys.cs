using Tonsure.Adapters.Records;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Records;
using Tonsure.Disclosing.Records;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Disclosures;

/// <summary>The key that signs a statement: the one that was named, else the only one that there is.</summary>
internal static class SigningKeys
{
    public static StoredKey Load(CommandContext cli, string? typed)
    {
        string name = typed is null ? OnlyOne(cli) : RecordInputs.KeyName(cli, "--key", typed);
        StoredKey key = cli.World.Keys.Load(name);
        if (key.Key.Type == NoteKeyType.Log)
        {
            return key;
        }

        key.Dispose();
        throw Options.Bad(cli, "--key", name, cli.Texts.ExpectedRecordKey);
    }

    public static byte[] Sign(Statement statement, StoredKey key) =>
        StatementEnvelope.Sign(statement, $"{key.Key.Name}+{key.Key.IdText}", key.Secret).Write();

    private static string OnlyOne(CommandContext cli)
    {
        IReadOnlyList<string> names = cli.World.Keys.Names;
        return names.Count == 1
            ? names[0]
            : throw new UserFaultException(
                ExitCodes.Usage,
                names.Count == 0
                    ? cli.Texts.NoSigningKey
                    : cli.Texts.ManySigningKeys(string.Join(", ", names)),
                names.Count == 0 ? cli.Texts.NoSigningKeyMend : null
            );
    }
}
