using System.Collections.Immutable;

namespace Tonsure.Measuring;

/// <summary>Which microarchitecture a processor is of.</summary>
/// <param name="rows">The first row that fits wins.</param>
public sealed class MicroarchitectureTable(ImmutableArray<MicroarchitectureRow> rows)
{
    /// <summary>The name where no row fits; the power table has a row for it.</summary>
    public const string Unknown = "unknown";

    /// <summary>The processor's microarchitecture, or <see cref="Unknown"/>.</summary>
    public string Find(CpuIdentity cpu) =>
        rows.FirstOrDefault(row => row.Fits(cpu))?.Microarchitecture ?? Unknown;
}
