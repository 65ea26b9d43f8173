namespace Tonsure.Adapters.Grids.Sources;

/// <summary>How patient we are with a source.</summary>
/// <param name="Tries">At most so many requests for one question.</param>
/// <param name="FirstDelay">The median wait before the second try; it doubles with each.</param>
/// <param name="TryTimeout">How long one try may take, the body included.</param>
/// <param name="Budget">How long all tries and the waits between them may take.</param>
/// <param name="MaxBytes">A longer answer is not read to its end.</param>
/// <param name="FailuresToRest">A source that was asked at least so often within <paramref name="FailureWindow"/> and was not reached three times in four is left alone.</param>
/// <param name="FailureWindow">How far back failures count.</param>
/// <param name="Rest">How long it is left alone.</param>
public sealed record HttpPolicy(
    int Tries,
    TimeSpan FirstDelay,
    TimeSpan TryTimeout,
    TimeSpan Budget,
    int MaxBytes,
    int FailuresToRest,
    TimeSpan FailureWindow,
    TimeSpan Rest
)
{
    /// <summary>Three tries in at most 40 seconds, 32 MiB, five minutes of rest after three questions in vain.</summary>
    public static HttpPolicy Default { get; } =
        new(
            3,
            TimeSpan.FromMilliseconds(500),
            TimeSpan.FromSeconds(20),
            TimeSpan.FromSeconds(40),
            32 * 1024 * 1024,
            3,
            TimeSpan.FromMinutes(10),
            TimeSpan.FromMinutes(5)
        );
}
