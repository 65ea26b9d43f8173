namespace Tonsure.Planning.Exact;

/// <summary>A stretch of a placement.</summary>
/// <param name="Start">In hours since the board's first.</param>
/// <param name="End">In hours since the board's first; after the start.</param>
/// <param name="Point">Which point of the job's curve.</param>
/// <param name="Site">Which site of the board.</param>
public readonly record struct PlacedRun(double Start, double End, int Point, int Site);
