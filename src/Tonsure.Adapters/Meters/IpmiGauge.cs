using Tonsure.Adapters.Interop;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>The power that a machine draws at the wall, from its management controller by <c>ipmitool</c>.</summary>
/// <param name="program">The program's full path.</param>
/// <param name="time">The clock.</param>
internal sealed class IpmiGauge(string program, TimeProvider time) : IPowerGauge
{
    // A controller answers within a tenth of a second, and within seconds where it is busy.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // It makes a new figure about once a second: to ask more often would cost a process and tell nothing.
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private long _askedAt;
    private DcmiReading? _last;

    /// <inheritdoc/>
    public string Device => "wall";

    /// <summary>No single machine has power supplies for this much; the controller's field ends at 65,535 W.</summary>
    public Power Cap { get; } = Power.FromWatts(30_000);

    /// <inheritdoc/>
    public async ValueTask<PowerSample> ReadAsync(CancellationToken cancellationToken) =>
        (await AskAsync(cancellationToken)).Sample;

    /// <summary>What the controller says, no older than half a second.</summary>
    public async ValueTask<DcmiReading> AskAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && time.GetElapsedTime(_askedAt) < Fresh)
        {
            return last;
        }

        DcmiReading reading = DcmiReading.Of(
            await OutsideProgram.AskAsync(
                program,
                ["dcmi", "power", "reading"],
                Patience,
                time,
                cancellationToken
            )
        );
        (_askedAt, _last) = (time.GetTimestamp(), reading);
        return reading;
    }
}
