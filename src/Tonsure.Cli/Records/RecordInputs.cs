using Tonsure.Adapters;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Commands;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Records;

/// <summary>Reads files, keys and folders that were typed, with a fault that says the mend.</summary>
internal static class RecordInputs
{
    public static byte[] File(CommandContext cli, string path)
    {
        try
        {
            return System.IO.File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.FileUnreadable(path, TonsureHome.Reason(failure)),
                cli.Texts.FileUnreadableMend
            );
        }
    }

    public static SignedCheckpoint Checkpoint(CommandContext cli, string path) =>
        SignedCheckpoint.TryParse(File(cli, path), out SignedCheckpoint? shown)
            ? shown
            : throw new UserFaultException(
                ExitCodes.No,
                cli.Texts.NotACheckpoint(path),
                cli.Texts.NotAProofMend
            );

    /// <summary>Keys typed as they are shown, or files with one a line.</summary>
    public static IReadOnlyList<NoteKey> Keys(
        CommandContext cli,
        string option,
        IEnumerable<string> typed
    )
    {
        List<NoteKey> keys = [];
        foreach (string word in typed)
        {
            if (NoteKey.TryParse(word, out NoteKey? key))
            {
                keys.Add(key);
                continue;
            }

            if (!System.IO.File.Exists(word))
            {
                throw Options.Bad(cli, option, word, cli.Texts.ExpectedKey);
            }

            foreach (string line in System.IO.File.ReadLines(word).Where(l => l.Length > 0))
            {
                keys.Add(
                    NoteKey.TryParse(line, out key)
                        ? key
                        : throw Options.Bad(cli, option, word, cli.Texts.ExpectedKey)
                );
            }
        }

        return keys;
    }

    public static RecordFolder Folder(CommandContext cli, string? typed) =>
        new(typed ?? cli.World.Home.Record);

    public static RecordFolder Existing(CommandContext cli, string? typed)
    {
        RecordFolder folder = Folder(cli, typed);
        return folder.Exists
            ? folder
            : throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.RecordMissing(folder.Root),
                cli.Texts.RecordMissingMend
            );
    }

    public static string KeyName(CommandContext cli, string argument, string typed) =>
        NoteKey.IsName(typed)
            ? typed
            : throw Options.Bad(cli, argument, typed, cli.Texts.ExpectedKeyName);

    public static Digest Digest(CommandContext cli, string option, string typed) =>
        Disclosing.Envelopes.Digest.TryParse(typed, out Digest digest)
            ? digest
            : throw Options.Bad(cli, option, typed, cli.Texts.ExpectedDigest);
}
