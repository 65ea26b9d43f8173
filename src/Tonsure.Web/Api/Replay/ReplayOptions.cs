namespace Tonsure.Web.Api.Replay;

/// <summary>How a replay behaves.</summary>
/// <param name="StartMs">What time it is at the start, in milliseconds since 1970.</param>
/// <param name="Speed">How much faster than real its time goes, from 0.</param>
/// <param name="Token">What requests under <c>/v3</c> must bring; null where nothing is asked.</param>
/// <param name="FailEvery">Every so many requests one fails; null never.</param>
/// <param name="Latency">How long each answer is held back.</param>
public sealed record ReplayOptions(
    long StartMs,
    double Speed,
    string? Token,
    int? FailEvery,
    TimeSpan Latency
);
