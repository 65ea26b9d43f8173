namespace Tonsure.Cli.Serving;

/// <summary>What was typed after <c>tonsure grid replay</c>.</summary>
/// <param name="Folder">The data.</param>
/// <param name="Port">A port of the loopback; 0 for a free one.</param>
/// <param name="AtMs">What time it is at first; null for four weeks after the data begin.</param>
/// <param name="Speed">How much faster than real its time goes.</param>
/// <param name="Token">What requests must bring; null for nothing.</param>
/// <param name="FailEvery">Every so many requests one fails; null never.</param>
/// <param name="Latency">How long each answer is held back.</param>
internal sealed record ReplayRequest(
    string Folder,
    int Port,
    long? AtMs,
    double Speed,
    string? Token,
    int? FailEvery,
    TimeSpan Latency
);
