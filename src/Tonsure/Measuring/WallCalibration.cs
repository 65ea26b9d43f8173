using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// A machine's own fit, wall = slope × meters + offset: what the meters do not see (power supply, board, fans, disks) is in it.
/// </summary>
/// <param name="SlopeMillionths">The slope in millionths.</param>
/// <param name="Offset">Watts that the wall sees however little the meters see; negative where the meters overestimate.</param>
/// <param name="ErrorPerMille">Half the width of its 90% bounds in thousandths, from the leave-one-out error.</param>
/// <param name="Vintage">The day of the fit.</param>
public sealed record WallCalibration(
    long SlopeMillionths,
    SignedPower Offset,
    int ErrorPerMille,
    string Vintage
)
{
    /// <summary>The component that carries the offset.</summary>
    private const string Carrier = ComponentNames.Cpu;

    /// <summary>The meters with this fit applied: their figures are of the wall, and graded so.</summary>
    /// <param name="meters">A machine's meters.</param>
    public IReadOnlyList<IMeter> Apply(IReadOnlyList<IMeter> meters)
    {
        bool counts = meters.Any(m => m.Description is { Counts: true, Component: Carrier });
        int carriers = meters
            .Where(m => m.Description.Component == Carrier && m.Description.Counts == counts)
            .Sum(m => m.Description.Devices.Length);
        return
        [
            .. meters.Select(meter => new CalibratedMeter(
                meter,
                this,
                meter.Description.Component == Carrier ? Math.Max(1, carriers) : 0
            )),
        ];
    }

    /// <summary>A device's energy at the wall.</summary>
    /// <param name="energy">What its meter says.</param>
    /// <param name="span">Over this span.</param>
    /// <param name="carriers">Among how many devices the offset is divided; 0 where this one carries none of it.</param>
    internal ItEnergy AtTheWall(ItEnergy energy, Interval span, int carriers)
    {
        Int128 millijoules =
            Int128.Max(0, (Int128)energy.Millijoules * SlopeMillionths) / 1_000_000;
        if (carriers > 0)
        {
            // Milliwatts × milliseconds are microjoules.
            millijoules += (Int128)Offset.Milliwatts * span.DurationMs / 1000 / carriers;
        }

        return ItEnergy.FromMillijoules((long)Int128.Max(0, millijoules));
    }

    /// <summary>Bounds around a device's energy at the wall.</summary>
    internal Bounded<ItEnergy> Around(ItEnergy atTheWall) =>
        Bounded<ItEnergy>.Around(
            atTheWall,
            atTheWall.Scale(1000 - Math.Min(1000, ErrorPerMille), 1000),
            atTheWall.Scale(1000 + ErrorPerMille, 1000)
        );
}
