using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Tests.Measuring;

/// <summary>A machine of four CPUs and 16 GB, of which a run may use one CPU; 1 W a CPU at rest, 5 W at full load.</summary>
internal static class Hosts
{
    public static HostDescription Small { get; } =
        new(4, 1, 16_000_000_000, "Test CPU", "unknown", IsVirtual: false, IsContainer: false);

    public static PowerModel Model { get; } =
        new(
            Watts(1, 0.5, 2),
            Watts(5, 4, 7),
            Watts(0.4, 0.3, 0.5),
            new Evidence(EvidenceGrade.Modelled, "cpu-power-model", "1", "test"),
            new Evidence(EvidenceGrade.Modelled, "memory-power-model", "1", "test")
        );

    public static Bounded<ItEnergy> Joules(double value, double lower, double upper) =>
        new(ItEnergy.FromJoules(value), ItEnergy.FromJoules(lower), ItEnergy.FromJoules(upper));

    public static Bounded<ItEnergy> Joules(double value) => Joules(value, value, value);

    private static Bounded<Power> Watts(double value, double lower, double upper) =>
        new(Power.FromWatts(value), Power.FromWatts(lower), Power.FromWatts(upper));
}
