namespace Tonsure.Measuring;

/// <summary>Processors of one microarchitecture; first and last belong to the range.</summary>
/// <param name="Vendor">Such as <c>GenuineIntel</c>.</param>
/// <param name="Family">The family.</param>
/// <param name="ModelFirst">The lowest model.</param>
/// <param name="ModelLast">The highest model.</param>
/// <param name="SteppingFirst">The lowest stepping.</param>
/// <param name="SteppingLast">The highest stepping.</param>
/// <param name="Microarchitecture">Its name in the power table.</param>
public sealed record MicroarchitectureRow(
    string Vendor,
    int Family,
    int ModelFirst,
    int ModelLast,
    int SteppingFirst,
    int SteppingLast,
    string Microarchitecture
)
{
    /// <summary>Whether the processor is one of these.</summary>
    public bool Fits(CpuIdentity cpu) =>
        cpu.Vendor == Vendor
        && cpu.Family == Family
        && cpu.Model >= ModelFirst
        && cpu.Model <= ModelLast
        && cpu.Stepping >= SteppingFirst
        && cpu.Stepping <= SteppingLast;
}
