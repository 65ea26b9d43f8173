using Tonsure.Adapters.Interop;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// One physical GPU. Its instances (MIG) repeat its whole energy, so only it is counted. A GPU that was lost is looked for again
/// by its id, since its handle does not outlive the driver.
/// </summary>
internal sealed class NvmlGpu : IEnergyCounter, IPowerGauge
{
    // No GPU board draws this much.
    private static readonly Power DefaultCap = Power.FromWatts(3000);

    // The counter is updated about each tenth of a second; a driver that is busy takes longer.
    private const long LongestStandMs = 1000;

    private readonly NvmlLibrary _library;
    private readonly string? _identity;
    private bool _isLost;

    public NvmlGpu(NvmlLibrary library, uint index, nint handle)
    {
        (_library, Handle) = (library, handle);
        _identity = library.Identity(handle);
        Device = _identity is null ? $"gpu-{index}" : $"gpu-{_identity}";
        bool isLimited = library.Limit(handle, out uint limit) == NvmlStatus.Success && limit > 0;
        // Twice the limit: short peaks exceed it.
        Cap = isLimited ? Power.FromMilliwatts(limit * 2L) : DefaultCap;
        Limits = new CounterLimits(Range: null, Cap) { LongestStandMs = LongestStandMs };
    }

    public nint Handle { get; private set; }

    public string Device { get; }

    public CounterLimits Limits { get; }

    public Power Cap { get; }

    public string? MirrorGroup => null;

    /// <summary>Whether it has an energy counter; older ones tell only their power.</summary>
    public bool Counts => _library.Energy(Handle, out _) == NvmlStatus.Success;

    public bool TryRead(out long microjoules, out GapReason reason)
    {
        LookAgain();
        NvmlStatus status = _library.Energy(Handle, out ulong millijoules);
        bool isRead = status == NvmlStatus.Success;
        bool fits = millijoules <= long.MaxValue / 1000;
        microjoules = isRead && fits ? (long)millijoules * 1000 : 0;
        reason = isRead ? GapReason.Unreadable : Lost(status);
        return isRead && fits;
    }

    public ValueTask<PowerSample> ReadAsync(CancellationToken cancellationToken)
    {
        LookAgain();
        NvmlStatus status = _library.Power(Handle, out uint milliwatts);
        return ValueTask.FromResult(
            status == NvmlStatus.Success
                ? PowerSample.Of(Power.FromMilliwatts(milliwatts))
                : new PowerSample(null, Lost(status))
        );
    }

    private GapReason Lost(NvmlStatus status)
    {
        switch (status)
        {
            case NvmlStatus.NoPermission:
                return GapReason.PermissionLost;
            case NvmlStatus.GpuIsLost
            or NvmlStatus.ResetRequired
            or NvmlStatus.Uninitialized
            or NvmlStatus.InvalidArgument
            or NvmlStatus.DriverNotLoaded:
                _isLost = true;
                return GapReason.Vanished;
            default:
                return GapReason.ReadFailed;
        }
    }

    private void LookAgain()
    {
        if (
            !_isLost
            || _identity is null
            || _library.Begin() != NvmlStatus.Success
            || _library.Count(out uint count) != NvmlStatus.Success
        )
        {
            return;
        }

        for (uint i = 0; i < count; i++)
        {
            if (
                _library.Device(i, out nint handle) == NvmlStatus.Success
                && _library.Identity(handle) == _identity
            )
            {
                (Handle, _isLost) = (handle, false);
            }
        }
    }
}
