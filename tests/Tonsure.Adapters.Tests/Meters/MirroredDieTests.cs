using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class MirroredDieTests : IDisposable
{
    private const long Joule = 1_000_000;
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
    private readonly FakedSysTree _sys = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_counter_that_every_die_shows_is_counted_once()
    {
        IMeter meter = await Begin(5 * Joule, 5 * Joule);
        double joules = 0;
        for (int i = 1; i <= 4; i++)
        {
            joules += await Step(meter, (5 + (i * 20)) * Joule, (5 + (i * 20)) * Joule);
        }

        Assert.Equal(80, joules + Told(meter.Finish()));
    }

    [Fact]
    public async Task Dies_with_counters_of_their_own_are_summed()
    {
        IMeter meter = await Begin(5 * Joule, 7 * Joule);
        Assert.Equal(33, await Step(meter, 25 * Joule, 20 * Joule));
        Assert.Empty(meter.Finish());
    }

    [Fact]
    public async Task Dies_that_began_at_the_same_value_and_went_apart_are_summed()
    {
        IMeter meter = await Begin(0, 0);
        double joules = await Step(meter, 4 * Joule, 3 * Joule);
        joules += await Step(meter, 8 * Joule, 6 * Joule);
        Assert.Equal(14, joules + Told(meter.Finish()));
    }

    [Fact]
    public async Task Dies_that_went_apart_at_the_last_reading_are_summed()
    {
        IMeter meter = await Begin(0, 0);
        double joules = await Step(meter, 4 * Joule, 3 * Joule);
        Assert.Equal(7, joules + Told(meter.Finish()));
    }

    [Fact]
    public async Task A_mirror_that_was_read_in_the_middle_of_an_update_stays_one()
    {
        IMeter meter = await Begin(0, 0);
        double joules = await Step(meter, 4 * Joule, 0);
        joules += await Step(meter, 8 * Joule, 8 * Joule);
        Assert.Equal(8, joules + Told(meter.Finish()));
    }

    [Fact]
    public async Task A_mirror_whose_original_is_lost_for_a_while_is_not_counted_instead()
    {
        IMeter meter = await Begin(0, 0);
        double joules = await Step(meter, 4 * Joule, 4 * Joule);
        _sys.Garble("intel-rapl:0", "");
        _sys.Set("intel-rapl:1", 8 * Joule);
        joules += await Read(meter);
        joules += await Step(meter, 12 * Joule, 12 * Joule);
        Assert.Equal(12, joules + Told(meter.Finish()));
    }

    [Fact]
    public async Task Packages_that_count_in_step_are_two()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 0).Zone("intel-rapl:1", "package-1", 0);
        IMeter meter = Worlds.Meter(new PowercapProbe(), _sys.Root, _time);
        _ = await meter.ReadAsync(Token);
        Assert.Equal(40, await Step(meter, 20 * Joule, 20 * Joule));
    }

    [Fact]
    public async Task Dies_that_both_stand_still_are_both_missing()
    {
        IMeter meter = await Begin(0, 0);
        Assert.Equal(0, await Step(meter, 0, 0));
        Assert.All(
            meter.Finish(),
            reading =>
                Assert.Equal(GapReason.Frozen, Assert.IsType<Reading.Missing>(reading).Reason)
        );
    }

    public void Dispose() => _sys.Dispose();

    private async Task<IMeter> Begin(long first, long second)
    {
        _ = _sys.Zone("intel-rapl:0", "package-0-die-0", first)
            .Zone("intel-rapl:1", "package-0-die-1", second);
        IMeter meter = Worlds.Meter(new PowercapProbe(), _sys.Root, _time);
        Assert.Empty(await meter.ReadAsync(Token));
        return meter;
    }

    private Task<double> Step(IMeter meter, long first, long second)
    {
        _sys.Set("intel-rapl:0", first);
        _sys.Set("intel-rapl:1", second);
        return Read(meter);
    }

    private async Task<double> Read(IMeter meter)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Told(await meter.ReadAsync(Token));
    }

    private static double Told(IEnumerable<Reading> readings) =>
        readings.OfType<Reading.Known>().Sum(reading => reading.Energy.Value.Joules);
}
