using Tonsure.Measuring;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>What a step of a measurement shows.</summary>
internal static class RunningPoints
{
    /// <summary>
    /// Counters are read a moment before or after the step, and after a gap tell of a longer span; each counts with its own mean power,
    /// so that no gap looks like a peak.
    /// </summary>
    public static RunningPoint Of(RunSample sample)
    {
        ComponentSample[] known = [.. sample.Components, .. Uncounted(sample)];
        return new RunningPoint(
            sample.Interval,
            known.Length == 0
                ? null
                : Bounded<ItEnergy>.Around(
                    Sum(part => part.Value),
                    Sum(part => part.Lower),
                    Sum(part => part.Upper)
                )
        );

        ItEnergy Sum(Func<Bounded<ItEnergy>, ItEnergy> bound) =>
            known.Aggregate(
                default(ItEnergy),
                (sum, part) =>
                    sum
                    + bound(part.Run).Scale(sample.Interval.DurationMs, part.Interval.DurationMs)
            );
    }

    /// <summary>The model's figures of devices that no counter tells of in this step.</summary>
    private static IEnumerable<ComponentSample> Uncounted(RunSample sample) =>
        sample.Shadows.Where(shadow =>
            sample.Components.All(counted => counted.Device != shadow.Device)
        );
}
