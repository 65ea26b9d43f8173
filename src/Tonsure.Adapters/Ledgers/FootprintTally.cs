using System.Runtime.InteropServices;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Sums the activities that one reader reads; what has come together is handed over when it has grown large.</summary>
/// <param name="query">The question.</param>
/// <param name="spans">What activities are cut at.</param>
/// <param name="places">The factors of places.</param>
/// <param name="sum">Where it is handed over to.</param>
internal sealed class FootprintTally(
    FootprintQuery query,
    ReportSpans spans,
    PlaceBook places,
    FootprintCells sum
)
{
    private const int MostCells = 16_384;

    private readonly TextIds _labels = new();
    private readonly MethodBook _methods = new();
    private readonly Dictionary<CellId, FootprintCell> _cells = [];

    /// <summary>A cell's key in numbers of this reader.</summary>
    private readonly record struct CellId(int Label, int Span, int Method, EvidenceGrade Intensity);

    /// <summary>Adds the activities of a chunk.</summary>
    /// <exception cref="FormatException">A column does not hold what it should.</exception>
    internal void Take(DuckChunk chunk)
    {
        ActivityScan scan = new(chunk);
        for (int row = 0; row < scan.Rows; row++)
        {
            Add(scan, row);
        }
    }

    /// <summary>Hands over what is left.</summary>
    internal void HandOver()
    {
        sum.Add(
            _cells.Select(cell =>
                (
                    new FootprintCellKey(
                        _labels[cell.Key.Label],
                        cell.Key.Span,
                        _methods[cell.Key.Method].Text,
                        _methods[cell.Key.Method].Grade,
                        cell.Key.Intensity
                    ),
                    cell.Value
                )
            )
        );
        _cells.Clear();
        _labels.Clear();
    }

    private void Add(in ActivityScan scan, int row)
    {
        ActivityAmounts amounts = scan.Amounts(row);
        PlaceFactors place = places.Of(scan, row);
        FootprintCurve curve = new(place, amounts);
        int label = _labels.Of(scan.Label, row);
        int method = _methods.Of(scan, row);
        bool uncovered = !scan.IsCovered(row);

        long end = Math.Min(amounts.Interval.EndMs, query.Filter.ToMs ?? long.MaxValue);
        long from = Math.Max(amounts.Interval.StartMs, query.Filter.FromMs ?? long.MinValue);
        FootprintSums before = from > amounts.Interval.StartMs ? curve.Until(from) : default;
        int span = spans.IndexOf(from);
        while (from < end)
        {
            long to = Math.Min(end, spans[span].EndMs);
            FootprintSums until = curve.Until(to);
            EvidenceGrade intensity = amounts.Millijoules is null
                ? EvidenceGrade.Measured
                : place.Intensities!.Worst(from, to).Grade();
            if (_cells.Count == MostCells)
            {
                HandOver();
                label = _labels.Of(scan.Label, row);
            }

            Cell(new CellId(label, span, method, intensity)).Add(uncovered, until, before);
            (before, from) = (until, to);
            span++;
        }
    }

    private FootprintCell Cell(CellId id)
    {
        ref FootprintCell? cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, id, out _);
        return cell ??= new FootprintCell();
    }
}
