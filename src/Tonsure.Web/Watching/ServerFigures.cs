using System.Diagnostics.Metrics;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Watching;

/// <summary>The server's own figures beside those that ASP.NET Core and the runtime tell: what is being measured now.</summary>
internal sealed class ServerFigures : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Tonsure";

    private readonly Meter _meter = new(Name);
    private readonly IRunningMeasurements _running;

    public ServerFigures(IRunningMeasurements running)
    {
        _running = running;
        _meter.CreateObservableGauge(
            "tonsure.measurements",
            () => Of(runs => runs.Count(run => run.IsAlive)),
            "{measurement}",
            "Measurements in progress on this machine."
        );
        _meter.CreateObservableGauge(
            "tonsure.power",
            () =>
                Of(runs =>
                    runs.Where(run => run.IsAlive && run.Recent.Count > 0)
                        .Sum(run => run.Recent[^1].Watts ?? 0)
                ),
            "W",
            "Mean power of the runs being measured over their last step."
        );
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>
    /// A figure of what is being measured; none, which is not zero, where that cannot be told. Whoever collects waits for no disk longer
    /// than this; a look that takes longer is told at the next one.
    /// </summary>
    private IEnumerable<Measurement<T>> Of<T>(Func<IReadOnlyList<RunningMeasurement>, T> figure)
        where T : struct
    {
        Task<IReadOnlyList<RunningMeasurement>> look = _running.NowAsync(CancellationToken.None);
        try
        {
            return look.Wait(TimeSpan.FromSeconds(1)) ? [new(figure(look.Result))] : [];
        }
        catch (AggregateException)
        {
            // Pages and paths say what is the matter.
            return [];
        }
    }
}
