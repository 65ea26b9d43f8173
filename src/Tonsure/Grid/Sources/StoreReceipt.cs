namespace Tonsure.Grid.Sources;

/// <summary>What came of storing points.</summary>
/// <param name="Added">Points of periods that were not there.</param>
/// <param name="Restated">Points whose period was there with another figure or quality; both vintages are kept.</param>
/// <param name="Unchanged">Points that were there as they are; nothing was written for them.</param>
public readonly record struct StoreReceipt(int Added, int Restated, int Unchanged)
{
    /// <summary>Both together.</summary>
    public static StoreReceipt operator +(StoreReceipt left, StoreReceipt right) =>
        new(
            left.Added + right.Added,
            left.Restated + right.Restated,
            left.Unchanged + right.Unchanged
        );
}
