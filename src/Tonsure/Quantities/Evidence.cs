namespace Tonsure.Quantities;

/// <summary>How a figure is known: its grade, the method that made it and that method's version, and the age of its data.</summary>
/// <param name="Grade">See <see cref="EvidenceGrade"/>.</param>
/// <param name="Method">The method's id, such as <c>powercap-rapl</c>; errors of one method are taken as fully correlated.</param>
/// <param name="Version">The method's version, such as <c>1</c>.</param>
/// <param name="Vintage">The date or year of the data behind it, such as <c>2026.1</c>; empty for a counter.</param>
public sealed record Evidence(EvidenceGrade Grade, string Method, string Version, string Vintage)
{
    /// <summary><c>modelled (cpu-power-model 1, 2026.1)</c>.</summary>
    public override string ToString() =>
        $"{Grade.Word()} ({Method} {Version}{(Vintage.Length == 0 ? "" : ", " + Vintage)})";
}
