namespace Tonsure.Quantities;

/// <summary>A figure as people read it, with its bounds in the same unit and to the same digit.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Its lower bound.</param>
/// <param name="Upper">Its upper bound.</param>
/// <param name="Unit">The unit of all three; empty for a figure without one.</param>
public sealed record Figure(string Value, string Lower, string Upper, string Unit)
{
    /// <summary><c>0.21 kWh</c>.</summary>
    public string WithUnit => Unit.Length == 0 ? Value : $"{Value} {Unit}";

    /// <summary><c>0.19 … 0.24</c>.</summary>
    public string Bounds => $"{Lower} … {Upper}";
}
