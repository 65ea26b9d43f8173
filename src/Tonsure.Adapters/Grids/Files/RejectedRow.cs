namespace Tonsure.Adapters.Grids.Files;

/// <summary>A row that was not taken.</summary>
/// <param name="Line">Its line, or its number in a file without lines; from 1.</param>
/// <param name="Reason">Why.</param>
public sealed record RejectedRow(int Line, string Reason);
