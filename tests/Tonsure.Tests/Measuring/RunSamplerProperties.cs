using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class RunSamplerProperties
{
    private static readonly string[] Devices = ["package-0", "package-1"];

    // Seconds are up to 3; each device draws up to 800 W of its 1000 W cap, and one reading in three fails.
    private static readonly Gen<(int Ms, (int Watts, int Outcome)[] Devices)[]> Traces = Gen.Select(
        Gen.Int[0, 3000],
        Gen.Select(Gen.Int[0, 800], Gen.Int[0, 2]).Array[2]
    ).Array[1, 30];

    [Fact]
    public async Task Spans_and_gaps_tile_the_run_and_add_up_to_what_was_counted() =>
        await Traces.SampleAsync(async trace =>
        {
            FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
            FakeMeter meter = new(time, Devices);
            FakeCpuTimes cpu = new();
            RunSampler sampler = new(
                [meter],
                cpu,
                Hosts.Small,
                Hosts.Model,
                IdlePolicy.Share,
                time
            );
            await sampler.BeginAsync(TestContext.Current.CancellationToken);

            List<RunSample> samples = [];
            double[] joules = new double[Devices.Length];
            foreach ((int ms, (int Watts, int Outcome)[] devices) in trace)
            {
                for (int i = 0; i < Devices.Length; i++)
                {
                    joules[i] += devices[i].Watts * ms / 1000.0;
                    meter.Joules[Devices[i]] = joules[i];
                    if (devices[i].Outcome == 0)
                    {
                        meter.Joules.Remove(Devices[i]);
                    }
                }

                cpu.Use(ms / 500.0, ms / 1000.0, 0.001);
                time.Advance(TimeSpan.FromMilliseconds(ms));
                samples.Add(await sampler.SampleAsync(TestContext.Current.CancellationToken));
            }

            for (int i = 0; i < Devices.Length; i++)
            {
                meter.Joules[Devices[i]] = joules[i];
            }

            samples.Add(await sampler.FinishAsync(TestContext.Current.CancellationToken));
            for (int i = 0; i < Devices.Length; i++)
            {
                AssertTiles(samples, Devices[i]);
                long measured = samples
                    .SelectMany(s => s.Components)
                    .Where(c => c.Device == Devices[i])
                    .Sum(c => c.Host!.Measured.Millijoules);
                // The counter shows whole microjoules; the millijoule that it is in the middle of is still to come.
                Assert.InRange((joules[i] * 1000) - measured, -0.01, 1.01);
            }
        });

    private static void AssertTiles(List<RunSample> samples, string device)
    {
        long end = 0;
        IEnumerable<Interval> spans = samples
            .SelectMany(s =>
                s.Components.Where(c => c.Device == device)
                    .Select(c => c.Interval)
                    .Concat(
                        s.Gaps.Where(g => g.Device == device && !g.Bridged).Select(g => g.Interval)
                    )
            )
            .OrderBy(span => span.StartMs);
        foreach (Interval span in spans)
        {
            Assert.Equal(end, span.StartMs);
            end = span.EndMs;
            Assert.Contains(samples, s => s.Interval.EndMs == span.EndMs);
        }

        Assert.Equal(samples[^1].Interval.EndMs, end);
    }
}
