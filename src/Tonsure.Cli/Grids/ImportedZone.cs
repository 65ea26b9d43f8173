using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Grids;

/// <summary>What was taken from a file for a zone.</summary>
/// <param name="Series">The points.</param>
/// <param name="Kept">What of them was new.</param>
internal sealed record ImportedZone(SourcedSeries Series, StoreReceipt Kept);
