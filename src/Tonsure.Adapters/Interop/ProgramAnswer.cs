namespace Tonsure.Adapters.Interop;

/// <summary>How a call of another program ended.</summary>
internal abstract record ProgramAnswer
{
    private ProgramAnswer() { }

    /// <summary>It ended by itself.</summary>
    /// <param name="Code">Its exit code.</param>
    /// <param name="Out">What it said on standard output.</param>
    /// <param name="Error">What it said on standard error.</param>
    public sealed record Ended(int Code, string Out, string Error) : ProgramAnswer;

    /// <summary>It took too long and was ended.</summary>
    public sealed record TimedOut : ProgramAnswer;

    /// <summary>It said too much and was ended.</summary>
    public sealed record TooLong : ProgramAnswer;

    /// <summary>It could not be started.</summary>
    /// <param name="Detail">What the system said.</param>
    public sealed record NotStarted(string Detail) : ProgramAnswer;
}
