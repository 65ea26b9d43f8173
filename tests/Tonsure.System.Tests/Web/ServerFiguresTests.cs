using System.Diagnostics.Metrics;
using Tonsure.Web.Asking;
using Tonsure.Web.Watching;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>What the server tells those who watch over it.</summary>
public sealed class ServerFiguresTests
{
    [Fact]
    public void What_cannot_be_told_is_no_figure_and_no_zero_and_stops_nobody_who_collects()
    {
        List<double> told = [];
        bool ours = false;
        using MeterListener listener = new();
        int thread = Environment.CurrentManagedThreadId;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            // Other servers of this process have figures too.
            if (Volatile.Read(ref ours) && Environment.CurrentManagedThreadId == thread)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => told.Add(value));
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => told.Add(value));
        listener.Start();
        Damageable running = new();
        Volatile.Write(ref ours, true);
        using ServerFigures figures = new(running);
        Volatile.Write(ref ours, false);
        listener.RecordObservableInstruments();
        Assert.Equal([0, 0], told);
        told.Clear();
        running.IsDamaged = true;
        listener.RecordObservableInstruments();
        Assert.Empty(told);
    }

    private sealed class Damageable : IRunningMeasurements
    {
        public bool IsDamaged { get; set; }

        public Task<IReadOnlyList<RunningMeasurement>> NowAsync(
            CancellationToken cancellationToken
        ) =>
            IsDamaged
                ? Task.FromException<IReadOnlyList<RunningMeasurement>>(
                    new AskingException(
                        AskingProblem.Damaged,
                        new LocalText("damaged", "손상"),
                        null,
                        null
                    )
                )
                : Task.FromResult<IReadOnlyList<RunningMeasurement>>([]);
    }
}
