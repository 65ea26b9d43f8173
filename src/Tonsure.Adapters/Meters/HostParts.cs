using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>What a host is measured with; each process that takes its turn makes its own of it.</summary>
/// <param name="ProcRoot"><c>/proc</c>, or what stands in its place.</param>
/// <param name="Host">The machine.</param>
/// <param name="Model">Its power.</param>
/// <param name="NewMeters">Makes its meters anew: they count from their first reading, or go on from marks.</param>
internal sealed record HostParts(
    string ProcRoot,
    HostDescription Host,
    PowerModel Model,
    Func<ICpuTimeSource, TimeProvider, IReadOnlyList<IMeter>> NewMeters
)
{
    /// <summary>A sampler that has not begun.</summary>
    public HostSampler NewSampler(ProcfsHostUse use, TimeProvider time) =>
        new(NewMeters(use, time), use, Host, Model, time);
}
