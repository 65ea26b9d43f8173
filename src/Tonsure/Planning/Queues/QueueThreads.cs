namespace Tonsure.Planning.Queues;

/// <summary>Work is always cut into the same parts, so that the plan does not depend on how many run at once.</summary>
internal static class QueueThreads
{
    /// <summary>Into how many parts.</summary>
    internal const int Count = 2;

    /// <summary>Runs every part; the caller runs one itself.</summary>
    internal static void Run(Action<int> part) => Parallel.For(0, Count, part);
}
