using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Tests.Measuring;

/// <summary>Measures one run that is alone on its host: begins, samples as often as the caller asks, ends. One caller at a time.</summary>
internal sealed class RunSampler
{
    private readonly HostSampler _host;
    private readonly RunClaim _claim;

    /// <summary>A measurement that has not begun.</summary>
    /// <param name="meters">All of this host; a modelling one is left out where another counts its component.</param>
    /// <param name="cpuTimes">CPU times of host, run and tool.</param>
    /// <param name="host">The machine.</param>
    /// <param name="model">Fills the spans that a counter does not cover.</param>
    /// <param name="policy">Who carries idle power.</param>
    /// <param name="time">The clock.</param>
    public RunSampler(
        IReadOnlyList<IMeter> meters,
        FakeCpuTimes cpuTimes,
        HostDescription host,
        PowerModel model,
        IdlePolicy policy,
        TimeProvider time
    )
    {
        _claim = RunClaim.On(host, Guid.Empty, policy);
        _host = new HostSampler(meters, new Alone(cpuTimes), host, model, time);
    }

    /// <summary>The meters in use.</summary>
    public IEnumerable<MeterDescription> Meters => _host.Meters;

    /// <summary>How far apart samples may be: as asked, unless a counter wraps sooner.</summary>
    public TimeSpan LongestInterval(TimeSpan requested) => _host.LongestInterval(requested);

    /// <summary>Begins the first sample at this instant.</summary>
    /// <exception cref="InvalidOperationException">It has begun.</exception>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        await _host.BeginAsync(cancellationToken);
        _host.Join(_claim);
    }

    /// <summary>
    /// What became known since the sample before. A call that is cancelled loses nothing: what was read already is in the next
    /// sample.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public async ValueTask<RunSample> SampleAsync(CancellationToken cancellationToken) =>
        (await _host.SampleAsync(cancellationToken))[_claim.Measurement];

    /// <summary>
    /// The last sample, up to this instant; call it when the child has exited. Gaps that are still open are closed in it.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public async ValueTask<RunSample> FinishAsync(CancellationToken cancellationToken) =>
        (await _host.FinishAsync(cancellationToken))[_claim.Measurement];

    private sealed class Alone(FakeCpuTimes times) : IHostUseSource
    {
        public HostUse Read()
        {
            CpuTimes now = times.Read();
            return new HostUse(
                now.HostBusy,
                ImmutableDictionary<Guid, RunUse>.Empty.Add(
                    Guid.Empty,
                    new RunUse(now.Run, now.Self, times.ResidentBytes())
                )
            )
            {
                Processes = times.Processes.ToImmutableDictionary(pid => pid, _ => Guid.Empty),
            };
        }
    }
}
