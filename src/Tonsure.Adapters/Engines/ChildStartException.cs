namespace Tonsure.Adapters.Engines;

/// <summary>A command could not be started.</summary>
/// <param name="command">The command.</param>
/// <param name="error">The system's error number.</param>
public sealed class ChildStartException(string command, int error)
    : Exception($"{command}: error {error}")
{
    /// <summary>The command.</summary>
    public string Command { get; } = command;

    /// <summary>The shell's exit code for it: 127 not found, 126 not executable.</summary>
    public int ExitCode { get; } = error == Interop.Libc.ENOENT ? 127 : 126;

    /// <summary>The system's error number.</summary>
    public int Error { get; } = error;
}
