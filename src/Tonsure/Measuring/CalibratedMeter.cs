using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>A meter whose figures are brought to the wall by a machine's own fit.</summary>
/// <param name="inner">The meter.</param>
/// <param name="calibration">The fit.</param>
/// <param name="carriers">Among how many devices the fit's offset is divided; 0 where this meter's carry none of it.</param>
internal sealed class CalibratedMeter(IMeter inner, WallCalibration calibration, int carriers)
    : IMeter
{
    /// <inheritdoc/>
    public MeterDescription Description { get; } =
        inner.Description with
        {
            Evidence = new Evidence(
                EvidenceGrade.Calibrated,
                inner.Description.Evidence.Method + "-wall",
                inner.Description.Evidence.Version,
                calibration.Vintage
            ),
        };

    /// <inheritdoc/>
    public TimeSpan LongestInterval => inner.LongestInterval;

    /// <inheritdoc/>
    public IReadOnlyList<CounterMark> Marks => inner.Marks;

    /// <inheritdoc/>
    public void Resume(IReadOnlyList<CounterMark> marks) => inner.Resume(marks);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await inner.ReadAsync(cancellationToken)).Select(ToWall)];

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Finish() => [.. inner.Finish().Select(ToWall)];

    private Reading ToWall(Reading reading) =>
        reading switch
        {
            Reading.Known known => ToWall(known),
            Reading.Missing missing => missing with
            {
                Lower = calibration.Around(ToWall(missing.Lower, missing.Interval)).Lower,
                Upper = calibration.Around(ToWall(missing.Upper, missing.Interval)).Upper,
            },
            _ => throw new InvalidOperationException("no such reading"),
        };

    private Reading.Known ToWall(Reading.Known known)
    {
        Bounded<ItEnergy> energy = calibration.Around(ToWall(known.Energy.Value, known.Interval));
        Bounded<ItEnergy> idle = Bounded<ItEnergy>.Around(
            ToWall(known.Idle.Value, known.Interval),
            ToWall(known.Idle.Lower, known.Interval),
            ToWall(known.Idle.Upper, known.Interval)
        );
        return known with { Energy = energy, Idle = idle.AtMost(energy) };
    }

    private ItEnergy ToWall(ItEnergy energy, Interval span) =>
        calibration.AtTheWall(energy, span, carriers);
}
