using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>The chain with Electricity Maps and GB as a local server answers for them: whose forecast is used, and how it is blended with ours.</summary>
public sealed class BlendedForecastTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 7, 0, TimeSpan.Zero);
    private static readonly FakeTimeProvider Still = new(Now);
    private static readonly ZoneId Gb = ZoneId.Parse("GB");

    [Fact]
    public async Task Electricity_maps_forecast_is_blended_with_ours_and_gb_is_passed_over_as_another_signal()
    {
        await using SourceRig rig = await SourceRig.StartAsync(
            Now,
            new(StringComparer.Ordinal) { ["TONSURE_ELECTRICITYMAPS_KEY"] = "em-s3cret" }
        );
        rig.Api.Answers = asked =>
            asked.Path.StartsWith("/carbon-intensity/", StringComparison.Ordinal)
                ? ApiAnswer.Json(ElectricityMaps(asked))
                : ApiAnswer.Error(500);

        SourcedHours hours = await Chain(rig)
            .ForecastAsync(
                Gb,
                HourIndex.Of(Now.ToUnixTimeMilliseconds()),
                TestContext.Current.CancellationToken
            );

        // About 72 hours of it, since the source's clock runs fast here; then ours alone.
        Assert.All(
            hours.Hours.Skip(2).Take(68),
            hour =>
            {
                Assert.Equal("electricity-maps+forecaster", hour.Source);
                Assert.Contains("Electricity Maps", hour.Signal.Licence, StringComparison.Ordinal);
                Assert.Equal(IntensityTier.Forecast, hour.Figure.Tier);
            }
        );
        Assert.All(hours.Hours.TakeLast(24), hour => Assert.Equal("forecaster", hour.Source));
        SourceBlend blend = Assert.Single(hours.Blends);
        Assert.Equal("electricity-maps", blend.Source);
        Assert.Equal([0.5, 0.5, 0.5, null], blend.ShareByLeadDay);
        // Between what was told and what our forecast makes of weeks at 200 g: the geometric mean of 400 and about 200.
        Assert.All(
            hours.Hours.Skip(2).Take(68),
            hour => Assert.InRange(hour.Figure.Intensity.Value.GramsPerKilowattHour, 270, 300)
        );
        Assert.All(
            hours.Attempts.Where(attempt => attempt.Source == "gb-carbon-intensity"),
            attempt =>
                Assert.Equal(
                    SourceFailure.OtherSignal,
                    Assert.IsType<SourceAnswer.Failed>(attempt.Answer).Failure
                )
        );
        Assert.Contains(hours.Attempts, attempt => attempt.Source == "gb-carbon-intensity");
    }

    private static IntensityChain Chain(SourceRig rig)
    {
        GridTables tables = ShippedGridTables.Load(ShippedData.Folder, []);
        SourceWorld world = rig.World();
        IIntensitySource[] sources =
        [
            new GbCarbonIntensity(world),
            new ElectricityMaps(world, SignalKind.Lifecycle),
        ];
        return new IntensityChain(
            new SourceBook(
                sources,
                SourceOrder.None with
                {
                    Default = [.. sources.Select(source => source.Name)],
                },
                new SourceStateFiles(rig.Home["grid/sources"], Still),
                Still,
                failure => Assert.Fail(failure.Message)
            ),
            new ParquetIntensityStore(rig.Home["grid"], Still),
            tables,
            new Forecaster(tables, ShippedPooledModel.Load(ShippedData.Folder)),
            Still,
            failure => Assert.Fail(failure.Message)
        );
    }

    /// <summary>Weeks of about 200 g, and 400 g ahead.</summary>
    private static string ElectricityMaps(AskedRequest asked)
    {
        bool ahead = asked.Path.EndsWith("forecast", StringComparison.Ordinal);
        DateTimeOffset from = ahead
            ? Now.AddMinutes(-Now.Minute)
            : DateTimeOffset.Parse(asked.Query["start"], CultureInfo.InvariantCulture);
        DateTimeOffset to = ahead
            ? from.AddHours(72)
            : DateTimeOffset.Parse(asked.Query["end"], CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"zone":"GB","{{(ahead ? "forecast" : "data")}}":[{{string.Join(
                ',',
                ToldRow
                    .Of(from, to, TimeSpan.FromHours(1))
                    .Where(row => ahead || row.Start < Now)
                    .Select(row => Row(row.Start, ahead ? 400 : 200 + (row.Start.Hour % 5)))
            )}}]}
            """
        );
    }

    private static string Row(DateTimeOffset start, int grams) =>
        $$"""{"zone":"GB","carbonIntensity":{{grams}},"datetime":"{{start.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}","emissionFactorType":"lifecycle","isEstimated":false,"temporalGranularity":"hourly"}""";
}
