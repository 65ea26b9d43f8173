using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>One kind of run, as often as it was made.</summary>
/// <param name="Name">The run's name.</param>
/// <param name="DeviceHours">Of all of them.</param>
/// <param name="Flops">Useful operations of all of them; null where tokens are not known.</param>
/// <param name="Accelerators">Energy of the accelerators.</param>
/// <param name="Host">Energy of the rest of the servers.</param>
/// <param name="It">Both.</param>
/// <param name="MostJoules">The upper bound of both before it was put in whole millijoules.</param>
internal sealed record TrainingPart(
    string Name,
    Bounded<double> DeviceHours,
    double? Flops,
    Bounded<ItEnergy> Accelerators,
    Bounded<ItEnergy> Host,
    Bounded<ItEnergy> It,
    double MostJoules
)
{
    private const double SecondsPerHour = 3600;

    /// <summary>From what is known of the run. One run is rounded, and so many of it are exactly so many times that.</summary>
    public static TrainingPart Of(
        TrainingRun run,
        TrainingInputs inputs,
        Assumption mfu,
        double watts,
        LogInterval power,
        Assumption share,
        FormulaLines lines
    )
    {
        (Bounded<double> hours, LogInterval doubt, double? flops) = Hours(run, inputs, mfu, lines);
        double joules = hours.Value * watts * SecondsPerHour;
        lines.Add(
            $"{run.Name}_accelerator_j",
            "device_hours × average_power × 3600 × runs",
            $"{hours.Value} × {watts} × 3600 × {run.Count}",
            joules * run.Count,
            "J"
        );
        LogInterval interval = new(
            double.Hypot(doubt.Lower, power.Lower),
            double.Hypot(doubt.Upper, power.Upper)
        );
        Bounded<double> one = interval.Around(joules);
        Bounded<double> whole = HostEnergy.With(one, share);
        double most = whole.Upper * run.Count;
        if (!(most < BoundedJoules.Most))
        {
            return new TrainingPart(run.Name, hours, flops, default, default, default, most);
        }

        Bounded<ItEnergy> accelerators = one.ToEnergy();
        Bounded<ItEnergy> host = HostEnergy.Of(one, share).ToEnergy();
        return new TrainingPart(
            run.Name,
            hours.Times(run.Count),
            flops * run.Count,
            Times(accelerators, run.Count),
            Times(host, run.Count),
            Times(HostEnergy.Whole(accelerators, host, whole), run.Count),
            most
        );
    }

    private static (Bounded<double> Hours, LogInterval Interval, double? Flops) Hours(
        TrainingRun run,
        TrainingInputs inputs,
        Assumption mfu,
        FormulaLines lines
    )
    {
        double? flops =
            run.Tokens is { } tokens && inputs.ActiveParameters is { } active
                ? 6 * active * tokens
                : null;
        if (run.DeviceHours is { } told)
        {
            return (Bounded<double>.Exactly(told), new LogInterval(0, 0), flops);
        }

        double peak = inputs.Device!.PeakFlops;
        double hours = flops!.Value / (peak * mfu.Value * SecondsPerHour);
        lines.Add(
            $"{run.Name}_device_hours",
            "6 × active × tokens ÷ (peak × mfu × 3600)",
            $"6 × {inputs.ActiveParameters!.Value} × {run.Tokens!.Value} ÷ ({peak} × {mfu.Value} × 3600)",
            hours,
            "h"
        );
        LogInterval interval = new LogInterval(0, 0).With(
            1 / mfu.Value,
            1 / mfu.Upper,
            1 / mfu.Lower
        );
        return (interval.Around(hours), interval, flops);
    }

    private static Bounded<ItEnergy> Times(Bounded<ItEnergy> one, long count) =>
        new(one.Value.Scale(count, 1), one.Lower.Scale(count, 1), one.Upper.Scale(count, 1));
}
