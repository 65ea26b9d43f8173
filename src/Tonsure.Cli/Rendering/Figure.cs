namespace Tonsure.Cli.Rendering;

/// <summary>A figure as people read it, with its bounds in the same unit and to the same digit.</summary>
internal sealed record Figure(string Value, string Lower, string Upper, string Unit)
{
    /// <summary><c>0.21 kWh</c>.</summary>
    public string WithUnit => Unit.Length == 0 ? Value : $"{Value} {Unit}";

    /// <summary><c>0.19 … 0.24</c>.</summary>
    public string Bounds => $"{Lower} … {Upper}";
}
