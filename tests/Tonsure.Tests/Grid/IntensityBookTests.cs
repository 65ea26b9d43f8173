using System.Diagnostics.CodeAnalysis;
using CsCheck;
using Tonsure.Grid;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid;

public sealed class IntensityBookTests
{
    private const long Hour = 500_000;

    [Theory]
    [InlineData("DE", IntensityTier.Profile)]
    [InlineData("FR", IntensityTier.ZoneYear)]
    [InlineData("PK", IntensityTier.Country)]
    [InlineData("PK-S", IntensityTier.Country)]
    [InlineData("world", IntensityTier.World)]
    public void Without_better_hours_the_tables_answer(string zone, IntensityTier tier) =>
        Assert.Equal(tier, new IntensityBook(Grids.Tables()).At(Grids.Zone(zone), Hour).Tier);

    [Theory]
    [InlineData("DE")]
    [InlineData("FR")]
    [InlineData("PK")]
    [InlineData("world")]
    public void An_observed_hour_wins_over_a_forecast_and_a_forecast_over_the_tables(string id)
    {
        ZoneId zone = Grids.Zone(id);
        Hours forecast = new(IntensityTier.Forecast, 2, zone, [Hour, Hour + 1]);
        Hours observed = new(IntensityTier.Observed, 1, zone, [Hour]);
        foreach (
            IHourlyIntensities[] sources in new[]
            {
                [forecast, observed],
                new[] { observed, forecast },
            }
        )
        {
            IntensityBook book = new(Grids.Tables(), sources);
            Assert.Equal(IntensityTier.Observed, book.At(zone, Hour).Tier);
            Assert.Equal(Grids.Exactly(1), book.At(zone, Hour).Intensity);
            Assert.Equal(Grids.Exactly(2), book.At(zone, Hour + 1).Intensity);
            Assert.True(book.At(zone, Hour + 2).Tier > IntensityTier.Forecast);
        }
    }

    [Fact]
    public void Of_two_sources_of_one_tier_the_first_wins()
    {
        ZoneId zone = Grids.Zone("DE");
        IntensityBook book = new(
            Grids.Tables(),
            new Hours(IntensityTier.Observed, 1, zone, [Hour]),
            new Hours(IntensityTier.Observed, 2, zone, [Hour])
        );
        Assert.Equal(Grids.Exactly(1), book.At(zone, Hour).Intensity);
    }

    [Fact]
    public void Another_zones_hours_are_not_taken() =>
        Assert.Equal(
            IntensityTier.ZoneYear,
            new IntensityBook(
                Grids.Tables(),
                new Hours(IntensityTier.Observed, 1, Grids.Zone("DE"), [Hour])
            )
                .At(Grids.Zone("FR"), Hour)
                .Tier
        );

    [Fact]
    public void An_unknown_zone_throws_rather_than_passing_for_the_world()
    {
        IntensityBook book = new(Grids.Tables());
        Assert.Throws<KeyNotFoundException>(() => book.At(Grids.Zone("XX"), Hour));
        Assert.Throws<KeyNotFoundException>(() => book.Tables.SignalOf(Grids.Zone("XX")));
        Assert.Throws<KeyNotFoundException>(() =>
            book.Series(Grids.Zone("XX"), Interval.FromMilliseconds(0, 1))
        );
    }

    [Fact]
    public void A_series_covers_just_the_hours_that_the_interval_touches() =>
        Gen.Select(Gen.Long[-20_000_000, 20_000_000], Gen.Long[1, 20_000_000])
            .Sample(
                (start, duration) =>
                {
                    Interval interval = Interval.FromMilliseconds(start, start + duration);
                    IntensityBook book = new(Grids.Tables());
                    ZoneId zone = Grids.Zone("DE");
                    IntensitySeries series = book.Series(zone, interval);
                    Assert.Equal(HourIndex.Of(start), series.FirstHour);
                    Assert.Equal(HourIndex.Of(interval.EndMs - 1) + 1, series.EndHour);
                    Assert.Equal(duration, series.Weigh(interval).DurationMs);
                    for (long hour = series.FirstHour; hour < series.EndHour; hour++)
                    {
                        Assert.Equal(book.At(zone, hour), series[hour]);
                    }
                }
            );

    [Fact]
    public void Observed_hours_are_measured_forecasts_and_profiles_modelled_and_years_a_proxy() =>
        Assert.Equal(
            "observed=Measured forecast=Modelled profile=Modelled zone_year=Proxy country=Proxy world=Proxy",
            string.Join(
                ' ',
                Enum.GetValues<IntensityTier>()
                    .Order()
                    .Select(tier => $"{tier.Word()}={tier.Grade()}")
            )
        );

    /// <summary>A few hours of one zone.</summary>
    private sealed class Hours(IntensityTier tier, int grams, ZoneId own, long[] hours)
        : IHourlyIntensities
    {
        public bool TryGet(
            ZoneId zone,
            long hour,
            [NotNullWhen(true)] out HourlyIntensity? intensity
        )
        {
            intensity =
                zone == own && hours.Contains(hour)
                    ? new HourlyIntensity(Grids.Exactly(grams), tier)
                    : null;
            return intensity is not null;
        }
    }
}
