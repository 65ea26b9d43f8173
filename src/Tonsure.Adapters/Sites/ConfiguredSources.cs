using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Sites;

/// <summary>The section <c>sources</c> of <c>tonsure.yaml</c>.</summary>
/// <param name="Order">Who is asked for which zone.</param>
/// <param name="Files">Files that are sources.</param>
/// <param name="ZoneLines">The zones that have an order of their own, and the line of each.</param>
public sealed record ConfiguredSources(
    SourceOrder Order,
    IReadOnlyList<ConfiguredFile> Files,
    IReadOnlyList<(ZoneId Zone, int Line)> ZoneLines
)
{
    /// <summary>Nobody is asked.</summary>
    public static ConfiguredSources None { get; } = new(SourceOrder.None, [], []);

    /// <summary>Whether anybody is asked for some zone.</summary>
    public bool IsEmpty => Order.Default.Count == 0 && Order.Zones.Count == 0;
}
