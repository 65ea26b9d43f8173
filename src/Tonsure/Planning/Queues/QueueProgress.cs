namespace Tonsure.Planning.Queues;

/// <summary>How far the planning of a queue has come.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Part">How much of everything is done, 0 to 1.</param>
/// <param name="Lower">The best lower bound yet, in the objective's unit; not yet certified.</param>
/// <param name="Value">What the best plan yet costs; null before there is one.</param>
public readonly record struct QueueProgress(
    QueueStage Stage,
    double Part,
    double Lower,
    double? Value
);
