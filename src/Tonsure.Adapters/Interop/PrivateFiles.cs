namespace Tonsure.Adapters.Interop;

/// <summary>Files of secrets and their folders, which are nobody else's.</summary>
internal static class PrivateFiles
{
    /// <summary>The mode of a folder of secrets, 0700.</summary>
    internal const UnixFileMode Folder =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Reads a secret. What is looked at is the file that is read, whatever takes its name meanwhile.</summary>
    /// <returns>Its bytes; null where others may do anything with it.</returns>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no folder for it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static byte[]? Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read);
        if ((File.GetUnixFileMode(file.SafeFileHandle) & Others) != UnixFileMode.None)
        {
            return null;
        }

        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
