using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Grid;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.System.Tests.Documents;

/// <summary>The method's worked example is what the program computes.</summary>
public sealed class MethodTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_example_is_what_the_formulas_give() =>
        Snapshot.Holds("docs/method/2026-11.md", "example", Example());

    private static string Example()
    {
        Composition world = new(
            _ => null,
            Path.Combine(RunSnapshot.Root, "data"),
            Path.GetTempPath(),
            new FakeTimeProvider(Start)
        );
        FootprintFactors factors = world.Factors with
        {
            Intensities = new IntensityBook(world.Tables, new TwoHours()),
            SiteOf = _ => new SiteFactors(
                Pue.FromThousandths(1300),
                new Factor(Bounded<long>.Exactly(200), "example"),
                world.Scalars.GridWater()
            ),
        };
        Activity activity = new()
        {
            Id = Guid.CreateVersion7(Start),
            RunId = "example",
            Component = "cpu",
            Subject = "example",
            Site = "example",
            Zone = ZoneId.Parse("DE"),
            Interval = Interval.Between(Start, Start.AddMinutes(90)),
            Energy = new ActivityEnergy(
                new Bounded<long>(1_000_000_000, 900_000_000, 1_200_000_000),
                EnergyBoundary.It
            ),
            Cpus = 4,
            CpuMs = 4 * 90 * 60_000,
            Evidence = new Evidence(EvidenceGrade.Measured, "example", "1", ""),
            Source = "example",
            RecordedAtMs = 0,
        };
        FootprintSums whole = ActivityFootprint.Of(activity, factors);
        FootprintSums first = ActivityFootprint.Between(
            activity,
            factors,
            Interval.Between(Start, Start.AddMinutes(30))
        );
        FootprintSums second = ActivityFootprint.Between(
            activity,
            factors,
            Interval.Between(Start.AddMinutes(30), Start.AddMinutes(90))
        );
        Assert.Equal(whole, first + second);
        return string.Join(
            '\n',
            Line("IT energy", whole.ItMillijoules, "mJ"),
            Line("facility energy", whole.FacilityMicrojoules, "µJ"),
            Line("carbon", whole.CarbonMicrograms, "µg"),
            Line("  10:30–11:00", first.CarbonMicrograms, "µg"),
            Line("  11:00–12:00", second.CarbonMicrograms, "µg"),
            Line("embodied", whole.EmbodiedMicrograms, "µg"),
            Line("water", whole.WaterMicrolitres, "µL")
        );
    }

    private static string Line(string name, BoundedSum sum, string unit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -16} {sum.Value, 15} {unit}   {sum.Lower} … {sum.Upper}"
        );

    /// <summary>300 and 100 g/kWh, as if they had been observed.</summary>
    private sealed class TwoHours : IHourlyIntensities
    {
        public bool TryGet(
            ZoneId zone,
            long hour,
            [NotNullWhen(true)] out HourlyIntensity? intensity
        )
        {
            intensity =
                HourIndex.Start(hour).Hour == 10 ? Grams(300, 200, 400) : Grams(100, 50, 150);
            return true;
        }

        private static HourlyIntensity Grams(double value, double lower, double upper) =>
            new(
                new Bounded<CarbonIntensity>(
                    CarbonIntensity.FromGramsPerKilowattHour(value),
                    CarbonIntensity.FromGramsPerKilowattHour(lower),
                    CarbonIntensity.FromGramsPerKilowattHour(upper)
                ),
                IntensityTier.Observed
            );
    }
}
