using Tonsure.Adapters.Planning;
using Tonsure.Adapters.Tables;
using Tonsure.Planning;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Planning;

public sealed class TraceFileTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Times_are_cut_to_steps_and_a_job_waits_by_its_length()
    {
        IReadOnlyList<PlanJob> jobs = Read(
            "arrival_time,length,cpus\n7.9,7199,2\n12,7201.5,3\n",
            TimeSpan.FromSeconds(1)
        );
        Assert.Equal(["1", "2"], jobs.Select(job => job.Id));
        Assert.Equal(Start.AddSeconds(5), jobs[0].Submitted);
        Assert.Equal(TimeSpan.FromSeconds(7195), jobs[0].Work);
        Assert.Equal(TimeSpan.FromHours(6), jobs[0].LatestEnd - jobs[0].Submitted - jobs[0].Work);
        Assert.Equal(TimeSpan.FromHours(24), jobs[1].LatestEnd - jobs[1].Submitted - jobs[1].Work);
        Assert.Equal(2000, jobs[0].Curve.Points[0].Power.Watts);
        Assert.Equal(3, jobs[1].Devices);
    }

    [Fact]
    public void A_trace_in_hours_reads_in_hours() =>
        Assert.Equal(
            TimeSpan.FromMinutes(90),
            Read("arrival_time,length,cpus\n0,1.5,2\n", TimeSpan.FromHours(1))[0].Work
        );

    [Theory]
    [InlineData("arrival_time,cpus\n1,2\n", ":1: no column 'length'")]
    [InlineData("arrival_time,length,cpus\n1,long,2\n", ":2: 'long' is no number")]
    [InlineData("arrival_time,length,cpus\n1,2,1\n-10,60,2\n", ":2:")]
    public void What_is_no_job_is_refused_with_its_line(string text, string error) =>
        Assert.Contains(
            error,
            Assert.Throws<TableException>(() => Read(text, TimeSpan.FromSeconds(1))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_scaling_curve_is_told_against_one_node()
    {
        string path = _scratch.Write(
            "scale.csv",
            "nodes,throughput,power\n0,0,0\n1,50,100\n2,90,210\n3,120,330\n"
        );
        ScalingCurve curve = ScalingFile.Read(path, 2);
        Assert.Equal([1.0, 1.8], curve.Points.Select(point => point.Rate));
        string bad = _scratch.Write("bad.csv", "nodes,throughput,power\n1,50,100\n2,40,210\n");
        Assert.Throws<TableException>(() => ScalingFile.Read(bad, 2));
    }

    private IReadOnlyList<PlanJob> Read(string text, TimeSpan unit) =>
        TraceFile.Read(
            _scratch.Write("trace.csv", text),
            new TraceReading(
                Start,
                unit,
                unit == TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(5) : TimeSpan.Zero,
                TimeSpan.FromHours(6),
                TimeSpan.FromHours(24),
                Power.FromWatts(1000),
                Interruptible: true
            )
        );
}
