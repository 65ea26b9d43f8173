using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>A place for a job in a queue.</summary>
/// <param name="Site">The site of an uninterrupted run; −1 where there is none, <see cref="Several"/> where there are runs.</param>
/// <param name="Start">When an uninterrupted run starts, in milliseconds since the board's first hour.</param>
/// <param name="Runs">The runs of a job that is not one run at its one scale.</param>
internal readonly record struct Seat(int Site, long Start, PlacedRun[]? Runs)
{
    /// <summary>The site of a seat that has runs.</summary>
    internal const int Several = -2;

    /// <summary>No place.</summary>
    internal static Seat None { get; } = new(-1, 0, null);

    /// <summary>Whether there is a place.</summary>
    internal bool IsTaken => Site != -1;

    /// <summary>A place of several runs.</summary>
    internal static Seat Of(PlacedRun[] runs) => new(Several, 0, runs);
}
