namespace Tonsure.Estimating;

/// <summary>A figure that an estimate stands on.</summary>
/// <param name="Name">Snake case, such as <c>host_share</c>.</param>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Its lower 90% bound; the figure itself where it has none.</param>
/// <param name="Upper">Its upper 90% bound.</param>
/// <param name="Unit">Its unit, or <c>1</c>.</param>
/// <param name="Source">A key of <c>data/sources.csv</c>, or <c>given</c>.</param>
/// <param name="Given">Whether the user gave it; otherwise it is a default.</param>
public sealed record Assumption(
    string Name,
    double Value,
    double Lower,
    double Upper,
    string Unit,
    string Source,
    bool Given
)
{
    /// <summary>What the user said, taken as exact.</summary>
    public static Assumption Of(string name, double value, string unit) =>
        new(name, value, value, value, unit, "given", Given: true);
}
