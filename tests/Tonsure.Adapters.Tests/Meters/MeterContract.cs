using Microsoft.Extensions.Time.Testing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>What every meter promises.</summary>
public abstract class MeterContract
{
    protected FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(0));

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IMeter Meter { get; }

    /// <summary>The host works for a second.</summary>
    protected abstract void Work();

    [Fact]
    public async Task The_first_call_only_begins() => Assert.Empty(await Meter.ReadAsync(Token));

    [Fact]
    public async Task Each_device_answers_for_the_span_since_the_call_before()
    {
        foreach (IGrouping<string, Reading> device in await ReadAll(5))
        {
            Assert.Contains(device.Key, Meter.Description.Devices, StringComparer.Ordinal);
            Reading[] readings = [.. device];
            Assert.Equal(5, readings.Length);
            Assert.Equal(0, readings[0].Interval.StartMs);
            Assert.Equal(5000, readings[^1].Interval.EndMs);
            Assert.All(
                readings.Zip(readings.Skip(1)),
                pair => Assert.Equal(pair.First.Interval.EndMs, pair.Second.Interval.StartMs)
            );
        }
    }

    [Fact]
    public async Task Energy_is_never_negative_and_idle_never_above_it()
    {
        foreach (Reading reading in (await ReadAll(5)).SelectMany(device => device))
        {
            Reading.Known known = Assert.IsType<Reading.Known>(reading);
            Assert.True(known.Energy.Lower >= default(ItEnergy));
            Assert.True(known.Energy.Value > default(ItEnergy));
            Assert.True(known.Idle.Value <= known.Energy.Value);
            Assert.True(known.Idle.Upper <= known.Energy.Upper);
            Assert.Null(known.Bridged);
        }
    }

    [Fact]
    public async Task Cancellation_is_honoured()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Meter.ReadAsync(cancelled.Token)
        );
    }

    [Fact]
    public async Task Finishing_without_a_gap_adds_nothing()
    {
        _ = await ReadAll(2);
        Assert.Empty(Meter.Finish());
    }

    [Fact]
    public void What_it_is_has_a_method_and_a_version()
    {
        Assert.NotEmpty(Meter.Description.Devices);
        Assert.NotEmpty(Meter.Description.Evidence.Method);
        Assert.NotEmpty(Meter.Description.Evidence.Version);
        Assert.True(Meter.LongestInterval >= TimeSpan.FromMilliseconds(10));
    }

    protected async Task<IReadOnlyList<Reading>> Step()
    {
        Work();
        Time.Advance(TimeSpan.FromSeconds(1));
        return await Meter.ReadAsync(Token);
    }

    private async Task<IEnumerable<IGrouping<string, Reading>>> ReadAll(int seconds)
    {
        _ = await Meter.ReadAsync(Token);
        List<Reading> readings = [];
        for (int i = 0; i < seconds; i++)
        {
            readings.AddRange(await Step());
        }

        return readings.GroupBy(r => r.Device, StringComparer.Ordinal);
    }
}
