using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>
/// Estimates training: device-hours × average power, where device-hours are told or are
/// 6 × active parameters × tokens ÷ (peak × MFU × 3600).
/// </summary>
/// <param name="tables">The shipped figures.</param>
public sealed class TrainingEstimator(InferenceTables tables)
{
    /// <summary>The method's version.</summary>
    public const string Version = "1";

    private const string Method = "training";

    // Whole micrograms of a carbon mass end a little above.
    private const double MostKilograms = 9e9;
    private const double HoursPerYear = 365.25 * 24;

    /// <summary>What some training used, or which inputs make no sense.</summary>
    public TrainingOutcome Estimate(TrainingInputs inputs)
    {
        ImmutableArray<EstimateRefusal> refusals = TrainingChecks.Of(inputs);
        if (!refusals.IsEmpty)
        {
            return new TrainingOutcome.Refused(refusals);
        }

        List<Assumption> assumptions = [];
        FormulaLines lines = new();
        (Bounded<double> watts, LogInterval power) = AveragePower(inputs, assumptions, lines);
        Assumption mfu = inputs.Mfu is { } given
            ? Assumption.Of("training_mfu", given, "1")
            : tables.Default("training_mfu");
        Assumption share = HostEnergy.Share(tables, inputs.HostShare);
        if (inputs.Runs.Any(run => run.DeviceHours is null))
        {
            assumptions.Add(
                Assumption.Of("active_parameters", inputs.ActiveParameters!.Value, "1")
            );
            assumptions.Add(Assumption.Of("device_peak_flops", inputs.Device!.PeakFlops, "1/s"));
            assumptions.Add(mfu);
        }

        assumptions.Add(share);
        List<TrainingPart> parts =
        [
            .. inputs.Runs.Select(run =>
                TrainingPart.Of(run, inputs, mfu, watts.Value, power, share, lines)
            ),
        ];
        if (!(parts.Sum(part => part.MostJoules) < BoundedJoules.Most))
        {
            return Refused(
                "runs",
                inputs.Runs.Length,
                "the whole is more than 2.5 TWh: give fewer runs, device-hours or tokens"
            );
        }

        Bounded<double> hours = parts.Aggregate(
            BoundedJoules.None,
            (sum, part) => sum.Plus(part.DeviceHours)
        );
        Bounded<double>? embodied = Embodied(inputs, hours, assumptions, lines);
        return embodied is { Upper: > MostKilograms }
            ? Refused(
                "embodied_kg",
                inputs.EmbodiedKilograms!.Value.Value,
                "the whole is more than 9 Mt: give fewer device-hours or a longer life"
            )
            : new TrainingOutcome.Estimated(
                Put(inputs, parts, hours, embodied, assumptions, lines)
            );
    }

    private TrainingEstimate Put(
        TrainingInputs inputs,
        List<TrainingPart> parts,
        Bounded<double> hours,
        Bounded<double>? embodied,
        List<Assumption> assumptions,
        FormulaLines lines
    )
    {
        Bounded<ItEnergy> accelerators = BoundedJoules.Sum(parts.Select(p => p.Accelerators));
        Bounded<ItEnergy> host = BoundedJoules.Sum(parts.Select(p => p.Host));
        double flops = parts.Sum(part => part.Flops ?? 0);
        return new TrainingEstimate(
            new Estimate(
                accelerators,
                host,
                BoundedJoules.Sum(parts.Select(part => part.It)),
                [
                    .. parts.Select(part => new EstimatePart(
                        part.Name,
                        part.DeviceHours.Value,
                        part.Accelerators
                    )),
                ],
                new Evidence(EvidenceGrade.Modelled, Method, Version, tables.Vintage),
                lines.All,
                [.. assumptions],
                []
            ),
            hours,
            inputs.Devices is { } devices ? hours.Times(1.0 / devices) : null,
            parts.Exists(part => part.Flops is not null) ? flops : null,
            embodied is { } made ? Mass(made) : null
        );
    }

    private (Bounded<double> Watts, LogInterval Interval) AveragePower(
        TrainingInputs inputs,
        List<Assumption> assumptions,
        FormulaLines lines
    )
    {
        if (inputs.AveragePower is { } measured)
        {
            assumptions.Add(Assumption.Of("average_power", measured.Watts, "W"));
            return (Bounded<double>.Exactly(measured.Watts), new LogInterval(0, 0));
        }

        Assumption fraction = tables.Default("training_power_fraction");
        double limit = inputs.Device!.Tdp.Watts;
        assumptions.Add(Assumption.Of("device_tdp", limit, "W"));
        assumptions.Add(fraction);
        LogInterval interval = new LogInterval(0, 0).With(
            fraction.Value,
            fraction.Lower,
            fraction.Upper
        );
        double watts = limit * fraction.Value;
        lines.Add(
            "average_power_w",
            "tdp × power_fraction",
            $"{limit} × {fraction.Value}",
            watts,
            "W"
        );
        return (interval.Around(watts), interval);
    }

    // The lower bound is the lower mass over the longer life.
    private static Bounded<double>? Embodied(
        TrainingInputs inputs,
        Bounded<double> hours,
        List<Assumption> assumptions,
        FormulaLines lines
    )
    {
        if (inputs is not { EmbodiedKilograms: { } kg, LifeYears: { } life })
        {
            return null;
        }

        assumptions.Add(
            new Assumption("embodied", kg.Value, kg.Lower, kg.Upper, "kg", "given", Given: true)
        );
        assumptions.Add(
            new Assumption("life", life.Value, life.Lower, life.Upper, "a", "given", Given: true)
        );
        Bounded<double> perHour = new(
            kg.Value / (life.Value * HoursPerYear),
            kg.Lower / (life.Upper * HoursPerYear),
            kg.Upper / (life.Lower * HoursPerYear)
        );
        Bounded<double> kilograms = hours.TimesIndependent(perHour);
        lines.Add(
            "embodied_kg",
            "device_hours × kg ÷ (years × 8766)",
            $"{hours.Value} × {kg.Value} ÷ ({life.Value} × {HoursPerYear})",
            kilograms.Value,
            "kg"
        );
        return kilograms;
    }

    private static Bounded<CarbonMass> Mass(Bounded<double> kilograms) =>
        new(Mass(kilograms.Value), Mass(kilograms.Lower), Mass(kilograms.Upper));

    private static TrainingOutcome.Refused Refused(string field, double value, string mend) =>
        new([new EstimateRefusal(field, value, null, null, mend)]);

    private static CarbonMass Mass(double kilograms) =>
        CarbonMass.FromMicrograms((long)Math.Round(kilograms * 1e9));
}
