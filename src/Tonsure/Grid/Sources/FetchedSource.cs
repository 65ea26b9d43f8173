namespace Tonsure.Grid.Sources;

/// <summary>What came of fetching from one source.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Signal">What its figures count, whose they are and under which licence.</param>
/// <param name="Failures">The questions that it did not answer, and why; one that says nothing new is told once.</param>
/// <param name="Remarks">What it left out or mended on the way.</param>
/// <param name="Answered">How many questions it answered.</param>
/// <param name="Observed">What was kept of what it observed or estimated.</param>
/// <param name="Forecasts">What was kept of what it expects.</param>
public sealed record FetchedSource(
    string Source,
    Signal Signal,
    IReadOnlyList<SourceAnswer.Failed> Failures,
    IReadOnlyList<string> Remarks,
    int Answered,
    StoreReceipt Observed,
    StoreReceipt Forecasts
);
