using Tonsure.Adapters;

namespace Tonsure.Cli.Rendering;

/// <summary>Files that somebody asked for by name.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, over one that is there.</summary>
    /// <exception cref="UserFaultException">It cannot be written.</exception>
    public static void Write(CommandContext cli, string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.FileUnwritable(path, TonsureHome.Reason(failure)),
                cli.Texts.FileUnwritableMend
            );
        }
    }
}
