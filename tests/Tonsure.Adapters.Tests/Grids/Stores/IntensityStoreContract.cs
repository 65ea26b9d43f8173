using CsCheck;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Stores;

/// <summary>What every store of intensities does.</summary>
public abstract class IntensityStoreContract
{
    private const long Hour = 3_600_000;

    // 2026-12-31T22:00Z: two hours before a new year.
    private const long Start = 1_798_754_400_000;

    private static readonly ZoneId De = ZoneId.Parse("DE");
    private static readonly Signal Lifecycle = new(
        SignalKind.Lifecycle,
        SignalBasis.Average,
        "publisher",
        "",
        "CC0-1.0"
    );

    protected abstract IIntensityStore Empty();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_store_has_nothing()
    {
        IIntensityStore store = Empty();
        Assert.Empty(await store.ReadAsync(De, Hours(0, 10), null, Stop));
        Assert.Empty(await store.ReadForecastsAsync(De, Hours(0, 10), Stop));
    }

    [Fact]
    public async Task What_was_kept_is_read_again_across_the_new_year_with_all_that_was_said_of_it()
    {
        IIntensityStore store = Empty();
        IntensityPoint[] points =
        [
            Point(0, 100),
            Point(1, 200, PointQuality.Estimated),
            Point(2, 300),
            Point(3, 400),
        ];
        Assert.Equal(
            new StoreReceipt(4, 0, 0),
            await store.AppendAsync(Series("a", 7, points), Stop)
        );
        IReadOnlyList<SourcedPoint> read = await store.ReadAsync(De, Hours(0, 4), null, Stop);
        Assert.Equal(points.Select(point => new SourcedPoint("a", Lifecycle, 7, point)), read);
        Assert.Empty(await store.ReadAsync(ZoneId.Parse("FR"), Hours(0, 4), null, Stop));
    }

    [Fact]
    public async Task Only_points_that_touch_the_interval_are_read()
    {
        IIntensityStore store = Empty();
        await store.AppendAsync(
            Series("a", 7, Point(0, 100), Point(1, 200), Point(2, 300), Point(3, 400)),
            Stop
        );
        Assert.Equal(
            [200, 300],
            (await store.ReadAsync(De, Hours(1, 3), null, Stop)).Select(Grams)
        );
        Interval within = Interval.FromMilliseconds(Start + (2 * Hour) - 1, Start + (2 * Hour) + 1);
        Assert.Equal([200, 300], (await store.ReadAsync(De, within, null, Stop)).Select(Grams));
    }

    [Fact]
    public async Task The_same_again_adds_nothing()
    {
        IIntensityStore store = Empty();
        SourcedSeries series = Series("a", 7, Point(0, 100), Point(1, 200));
        await store.AppendAsync(series, Stop);
        Assert.Equal(
            new StoreReceipt(0, 0, 2),
            await store.AppendAsync(series with { RetrievedMs = 9 }, Stop)
        );
        Assert.Equal(
            [7, 7],
            (await store.ReadAsync(De, Hours(0, 2), null, Stop)).Select(p => p.RetrievedMs)
        );
    }

    [Fact]
    public async Task A_restated_figure_adds_a_vintage_and_the_old_one_is_read_as_of_its_time()
    {
        IIntensityStore store = Empty();
        await store.AppendAsync(Series("a", 7, Point(0, 100), Point(1, 200)), Stop);
        Assert.Equal(
            new StoreReceipt(0, 1, 1),
            await store.AppendAsync(Series("a", 9, Point(0, 150), Point(1, 200)), Stop)
        );
        Assert.Equal([150, 200], (await Read(null)).Select(Grams));
        Assert.Equal([150, 200], (await Read(9)).Select(Grams));
        Assert.Equal([100, 200], (await Read(8)).Select(Grams));
        Assert.Empty(await Read(6));
        // Back to what it was is another vintage.
        await store.AppendAsync(Series("a", 11, Point(0, 100)), Stop);
        Assert.Equal([100, 200], (await Read(null)).Select(Grams));
        Assert.Equal([150, 200], (await Read(10)).Select(Grams));

        Task<IReadOnlyList<SourcedPoint>> Read(long? asOf) =>
            store.ReadAsync(De, Hours(0, 4), asOf, Stop);
    }

    [Fact]
    public async Task Sources_and_signals_stand_beside_one_another()
    {
        IIntensityStore store = Empty();
        await store.AppendAsync(Series("b", 7, Point(0, 100)), Stop);
        await store.AppendAsync(Series("a", 8, Point(0, 200)), Stop);
        await store.AppendAsync(
            Series("a", 9, Point(0, 300)) with
            {
                Signal = Lifecycle with { Basis = SignalBasis.Marginal },
            },
            Stop
        );
        IReadOnlyList<SourcedPoint> read = await store.ReadAsync(De, Hours(0, 1), null, Stop);
        Assert.Equal(["a", "a", "b"], read.Select(point => point.Source));
        Assert.Equal(
            [200, 300, 100],
            read.OrderBy(p => p.Source, StringComparer.Ordinal).Select(Grams)
        );
    }

    [Fact]
    public async Task Points_finer_than_an_hour_are_kept_as_they_are()
    {
        IIntensityStore store = Empty();
        IntensityPoint[] points =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i => new IntensityPoint(
                    Interval.FromMilliseconds(Start + (i * 300_000L), Start + ((i + 1) * 300_000L)),
                    CarbonIntensity.FromGramsPerKilowattHour(i),
                    PointQuality.Observed
                )),
        ];
        await store.AppendAsync(Series("a", 7, points), Stop);
        Assert.Equal(
            points,
            (await store.ReadAsync(De, Hours(0, 1), null, Stop)).Select(p => p.Point)
        );
    }

    [Fact]
    public async Task Forecasts_are_kept_by_when_they_were_made_and_are_no_history()
    {
        IIntensityStore store = Empty();
        await store.AppendAsync(Forecast(Start, 100), Stop);
        Assert.Equal(
            new StoreReceipt(2, 0, 0),
            await store.AppendAsync(Forecast(Start + Hour, 200), Stop)
        );
        Assert.Equal(
            new StoreReceipt(0, 0, 2),
            await store.AppendAsync(Forecast(Start + Hour, 200), Stop)
        );
        Assert.Empty(await store.ReadAsync(De, Hours(0, 100), null, Stop));
        IReadOnlyList<SourcedSeries> both = await store.ReadForecastsAsync(De, Hours(0, 3), Stop);
        Assert.Equal([Start, Start + Hour], both.Select(series => series.RetrievedMs));
        Assert.Equal(
            [100, 200],
            both.Select(series => series.Points[0].Intensity.GramsPerKilowattHour)
        );
        Assert.All(both, series => Assert.Equal(2, series.Points.Count));
        Assert.Equal(
            Start,
            Assert.Single(await store.ReadForecastsAsync(De, Hours(0, 1), Stop)).RetrievedMs
        );

        static SourcedSeries Forecast(long made, double grams) =>
            Series(
                "a",
                made,
                Point(10, grams, PointQuality.Forecast),
                Point(11, grams, PointQuality.Forecast)
            );
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_nothing()
    {
        IIntensityStore store = Empty();
        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(
                        () => store.AppendAsync(Series($"s{i:00}", 7, Point(i, i)), Stop),
                        Stop
                    )
                )
        );
        Assert.Equal(
            Enumerable.Range(0, 12).Select(i => (double)i),
            (await store.ReadAsync(De, Hours(0, 12), null, Stop)).Select(Grams)
        );
    }

    [Fact]
    public async Task However_often_it_is_restated_the_newest_vintage_is_read() =>
        await Gen.Select(Gen.Int[0, 5], Gen.Int[1, 50], Gen.Int[0, 3])
            .Array[1, 25]
            .SampleAsync(
                async said =>
                {
                    IIntensityStore store = Empty();
                    Dictionary<int, (long Made, int? Grams)> newest = [];
                    foreach ((int hour, int made, int grams) in said.OrderBy(s => s.Item2))
                    {
                        await store.AppendAsync(Series("a", made, Point(hour, grams)), Stop);
                        if (!newest.TryGetValue(hour, out var known) || made > known.Made)
                        {
                            newest[hour] = (made, grams);
                        }
                        else if (made == known.Made)
                        {
                            // Two figures at one time: whichever, but one of them.
                            newest[hour] = (made, null);
                        }
                    }

                    IReadOnlyList<SourcedPoint> read = await store.ReadAsync(
                        De,
                        Hours(0, 6),
                        null,
                        Stop
                    );
                    Assert.Equal(newest.Count, read.Count);
                    foreach (SourcedPoint point in read)
                    {
                        (long made, int? grams) = newest[
                            (int)((point.Point.Period.StartMs - Start) / Hour)
                        ];
                        Assert.True(grams is null || grams == (int)Grams(point), $"{made}");
                    }
                },
                iter: 20
            );

    private static double Grams(SourcedPoint point) => point.Point.Intensity.GramsPerKilowattHour;

    private static Interval Hours(int from, int until) =>
        Interval.FromMilliseconds(Start + (from * Hour), Start + (until * Hour));

    private static IntensityPoint Point(
        int hour,
        double grams,
        PointQuality quality = PointQuality.Observed
    ) => new(Hours(hour, hour + 1), CarbonIntensity.FromGramsPerKilowattHour(grams), quality);

    private static SourcedSeries Series(string source, long made, params IntensityPoint[] points) =>
        new(De, source, Lifecycle, made, points);
}
