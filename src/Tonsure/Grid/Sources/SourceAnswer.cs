namespace Tonsure.Grid.Sources;

/// <summary>What came of asking a source.</summary>
public abstract record SourceAnswer
{
    private SourceAnswer() { }

    /// <summary>It answered.</summary>
    /// <param name="Series">At least one point.</param>
    /// <param name="Remarks">What was left out or mended on the way, such as a null or a repeated hour; for people who look closer.</param>
    public sealed record Answered(SourcedSeries Series, IReadOnlyList<string> Remarks)
        : SourceAnswer;

    /// <summary>It did not, and the next one is asked.</summary>
    /// <param name="Failure">Why.</param>
    /// <param name="Detail">In a sentence without keys: what was asked, what came back.</param>
    /// <param name="RetryAfter">How long the source wants to be left alone, where it said so.</param>
    public sealed record Failed(SourceFailure Failure, string Detail, TimeSpan? RetryAfter)
        : SourceAnswer;
}
