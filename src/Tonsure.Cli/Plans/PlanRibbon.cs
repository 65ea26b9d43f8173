using Tonsure.Grid;
using Tonsure.Planning;

namespace Tonsure.Cli.Plans;

/// <summary>A plan's time cut into equal cells: each site's mean intensity and where each job runs.</summary>
internal sealed class PlanRibbon
{
    private readonly SignalMatrix _signals;

    private PlanRibbon(SignalMatrix signals, long startMs, long cellMs, int cells)
    {
        _signals = signals;
        (StartMs, CellMs, Cells) = (startMs, cellMs, cells);
    }

    public long StartMs { get; }

    public long CellMs { get; }

    public int Cells { get; }

    public long EndMs => StartMs + (CellMs * Cells);

    /// <summary>Cuts the plan's span, widened to whole hours, into at most so many cells of whole hours.</summary>
    public static PlanRibbon? Of(PlanView view, int most)
    {
        if (view.Span is not { } span)
        {
            return null;
        }

        long first = HourIndex.Of(span.StartMs);
        long hours = HourIndex.Of(span.EndMs - 1) + 1 - first;
        long each = (hours + most - 1) / most;
        return new PlanRibbon(
            view.Request.Signals,
            first * HourIndex.Milliseconds,
            each * HourIndex.Milliseconds,
            (int)((hours + each - 1) / each)
        );
    }

    /// <summary>A site's mean g/kWh in a cell over the hours that are known; null where none is.</summary>
    public double? Intensity(int site, int cell)
    {
        double sum = 0;
        int known = 0;
        long from = HourIndex.Of(StartMs + (cell * CellMs));
        for (long hour = from; hour < from + (CellMs / HourIndex.Milliseconds); hour++)
        {
            if (_signals[site, hour] is { IsKnown: true } figure)
            {
                sum += figure.GramsPerKilowattHour;
                known++;
            }
        }

        return known == 0 ? null : sum / known;
    }

    /// <summary>The least and the greatest mean of all sites and cells; null where nothing is known.</summary>
    public (double Least, double Most)? Range()
    {
        double least = double.PositiveInfinity;
        double most = double.NegativeInfinity;
        for (int site = 0; site < _signals.Sites.Count; site++)
        {
            for (int cell = 0; cell < Cells; cell++)
            {
                if (Intensity(site, cell) is { } figure)
                {
                    least = Math.Min(least, figure);
                    most = Math.Max(most, figure);
                }
            }
        }

        return least <= most ? (least, most) : null;
    }

    /// <summary>The share of a cell that a slot fills.</summary>
    public double Filled(PlannedSlot slot, int cell)
    {
        long from = Math.Max(slot.Interval.StartMs, StartMs + (cell * CellMs));
        long until = Math.Min(slot.Interval.EndMs, StartMs + ((cell + 1) * CellMs));
        return until > from ? (double)(until - from) / CellMs : 0;
    }
}
