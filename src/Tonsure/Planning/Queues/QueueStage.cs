namespace Tonsure.Planning.Queues;

/// <summary>What the planning of a queue does.</summary>
public enum QueueStage
{
    /// <summary>It raises the lower bound.</summary>
    Bounding = 0,

    /// <summary>It seats the jobs.</summary>
    Seating = 1,

    /// <summary>It writes the plan.</summary>
    Writing = 2,
}
