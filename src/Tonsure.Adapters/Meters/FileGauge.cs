using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>A gauge that is a file of sysfs: whole microwatts as text.</summary>
/// <param name="Device">The device.</param>
/// <param name="Path">The file.</param>
/// <param name="Cap">More power than it can draw.</param>
internal sealed record FileGauge(string Device, string Path, Power Cap) : IPowerGauge
{
    /// <inheritdoc/>
    public ValueTask<PowerSample> ReadAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read());

    /// <summary>Its power now.</summary>
    public PowerSample Read() =>
        CounterFile.TryRead(Path, out long microwatts, out GapReason reason)
            ? PowerSample.Of(
                Power.FromMilliwatts((microwatts / 1000) + (microwatts % 1000 >= 500 ? 1 : 0))
            )
            : new PowerSample(null, reason);
}
