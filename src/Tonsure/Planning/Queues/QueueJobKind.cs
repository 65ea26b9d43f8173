namespace Tonsure.Planning.Queues;

/// <summary>How a job of a queue is priced.</summary>
internal enum QueueJobKind : byte
{
    /// <summary>One scale, uninterrupted: the best start.</summary>
    Through = 0,

    /// <summary>One scale, any hours of one site, resumes cost nothing: the cheapest hours.</summary>
    Anytime = 1,

    /// <summary>Scales, resumes that cost, or moves: the planners of one job.</summary>
    Exact = 2,
}
