namespace Tonsure.Adapters.Ledgers;

/// <summary>The journals of a folder.</summary>
internal static class JournalFiles
{
    /// <summary>Their paths, by name; none where the folder is not there, cannot be read or is not ours alone.</summary>
    internal static IReadOnlyList<string> In(string folder)
    {
        try
        {
            // A folder that anybody may write could hold anybody's journals.
            return
                Directory.Exists(folder)
                && (File.GetUnixFileMode(folder) & UnixFileMode.OtherWrite) == UnixFileMode.None
                ?
                [
                    .. Directory
                        .GetFiles(folder, "*" + RunJournal.Extension)
                        .Order(StringComparer.Ordinal),
                ]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
