using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// Power of hardware without a counter: threads × (idle + utilisation × (full − idle)) and watts per gigabyte of memory.
/// </summary>
/// <param name="IdlePerCpu">Watts of one hardware thread at rest, with bounds.</param>
/// <param name="FullPerCpu">Watts of one hardware thread at full load, with bounds.</param>
/// <param name="PerGigabyte">Watts of 10⁹ bytes of memory, with bounds.</param>
/// <param name="CpuEvidence">How the CPU's figures are known.</param>
/// <param name="MemoryEvidence">How the memory's figures are known.</param>
public sealed record PowerModel(
    Bounded<Power> IdlePerCpu,
    Bounded<Power> FullPerCpu,
    Bounded<Power> PerGigabyte,
    Evidence CpuEvidence,
    Evidence MemoryEvidence
);
