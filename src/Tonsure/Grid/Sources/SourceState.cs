namespace Tonsure.Grid.Sources;

/// <summary>
/// How a source has been doing, over the processes that ask it. One that keeps failing is left alone for a while, each time twice as
/// long, and one that says how long it wants to be left alone is.
/// </summary>
/// <param name="Source">The source's name.</param>
/// <param name="LastSuccessMs">When it last answered; null where it never has.</param>
/// <param name="LastFailureMs">When it last failed; null where it never has.</param>
/// <param name="LastFailure">Why; null where it never has.</param>
/// <param name="Detail">The same in a sentence without keys; empty where it never has.</param>
/// <param name="Failures">How often in a row it has failed.</param>
/// <param name="RestsUntilMs">Until when it is left alone; null where it is not.</param>
public sealed record SourceState(
    string Source,
    long? LastSuccessMs,
    long? LastFailureMs,
    SourceFailure? LastFailure,
    string Detail,
    int Failures,
    long? RestsUntilMs
)
{
    /// <summary>Failures in a row from which on a source is left alone.</summary>
    public const int Threshold = 3;

    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWish = TimeSpan.FromDays(1);

    /// <summary>A source that was never asked.</summary>
    public static SourceState Unasked(string source) => new(source, null, null, null, "", 0, null);

    /// <summary>Whether it is left alone at an instant.</summary>
    public bool IsResting(long nowMs) => RestsUntilMs > nowMs;

    /// <summary>The state after an answer.</summary>
    public SourceState After(SourceAnswer answer, long nowMs) =>
        answer switch
        {
            SourceAnswer.Failed { Failure: SourceFailure.Resting or SourceFailure.UnknownZone } =>
                this,
            // It is there and speaks, it only has nothing for the period.
            SourceAnswer.Failed { Failure: SourceFailure.NoData } failed => Failed(
                failed,
                nowMs
            ) with
            {
                Failures = 0,
                RestsUntilMs = null,
            },
            SourceAnswer.Failed failed => Failed(failed, nowMs),
            _ => this with { LastSuccessMs = nowMs, Failures = 0, RestsUntilMs = null },
        };

    private SourceState Failed(SourceAnswer.Failed failed, long nowMs)
    {
        int failures = Math.Min(Failures, 1000) + 1;
        TimeSpan rest = Rest(failed, failures);
        return this with
        {
            LastFailureMs = nowMs,
            LastFailure = failed.Failure,
            Detail = failed.Detail,
            Failures = failures,
            RestsUntilMs = rest > TimeSpan.Zero ? nowMs + (long)rest.TotalMilliseconds : null,
        };
    }

    private static TimeSpan Rest(SourceAnswer.Failed failed, int failures)
    {
        if (failed.RetryAfter is { } wish && wish > TimeSpan.Zero)
        {
            return wish < LongestWish ? wish : LongestWish;
        }

        // Without a key nothing was asked.
        if (failures < Threshold || failed.Failure == SourceFailure.NoKey)
        {
            return TimeSpan.Zero;
        }

        TimeSpan rest = FirstRest * Math.Pow(2, Math.Min(failures - Threshold, 10));
        return rest < LongestRest ? rest : LongestRest;
    }
}
