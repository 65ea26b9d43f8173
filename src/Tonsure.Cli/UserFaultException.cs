namespace Tonsure.Cli;

/// <summary>What was asked cannot be done: what, and how to mend it, in the reader's language.</summary>
/// <param name="code">The exit code: 1 the answer is no, 2 wrong usage, 3 the world failed.</param>
/// <param name="what">What and where.</param>
/// <param name="mend">How to mend it; null where there is nothing to do.</param>
internal sealed class UserFaultException(int code, string what, string? mend = null)
    : Exception(what)
{
    public int Code { get; } = code;

    public string? Mend { get; } = mend;
}
