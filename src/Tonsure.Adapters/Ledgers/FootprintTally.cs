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

    /// <summary>Enough to wait for memory once for many, few enough to stay near the processor.</summary>
    private const int RowsAtOnce = 256;
    private const int PartsAtOnce = 4096;

    private readonly TextIds _labels = new();
    private readonly MethodBook _methods = new();
    private readonly Dictionary<CellId, FootprintCell> _cells = [];
    private readonly List<FoundActivity> _found = [];
    private readonly List<FoundPart> _parts = [];

    /// <summary>A cell's key in numbers of this reader.</summary>
    private readonly record struct CellId(int Label, int Span, int Method, EvidenceGrade Intensity);

    /// <summary>An activity of which everything has been looked up.</summary>
    private readonly record struct FoundActivity(
        ActivityAmounts Amounts,
        PlaceFactors Place,
        WeighedIntensity Weighed,
        bool Covered,
        long FromMs,
        int Parts
    );

    /// <summary>A part of an activity: where it ends and where it is added.</summary>
    private readonly record struct FoundPart(long ToMs, FootprintCell Cell);

    /// <summary>Adds the activities of a chunk.</summary>
    /// <exception cref="FormatException">A column does not hold what it should.</exception>
    internal void Take(DuckChunk chunk)
    {
        ActivityScan scan = new(chunk);
        for (int row = 0; row < scan.Rows; row++)
        {
            Find(scan, row);
            if (_found.Count >= RowsAtOnce || _parts.Count >= PartsAtOnce)
            {
                Sum();
            }
        }

        Sum();
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

    private void Find(in ActivityScan scan, int row)
    {
        ActivityAmounts amounts = scan.Amounts(row);
        PlaceFactors place = places.Of(scan, row);
        int label = _labels.Of(scan.Label, row);
        int method = _methods.Of(scan, row);
        long end = Math.Min(amounts.Interval.EndMs, query.Filter.ToMs ?? long.MaxValue);
        long first = Math.Max(amounts.Interval.StartMs, query.Filter.FromMs ?? long.MinValue);
        int parts = _parts.Count;
        int span = spans.IndexOf(first);
        long from = first;
        while (from < end)
        {
            long to = Math.Min(end, spans[span].EndMs);
            EvidenceGrade intensity = amounts.Millijoules is null
                ? EvidenceGrade.Measured
                : place.Intensities!.Worst(from, to).Grade();
            _parts.Add(new FoundPart(to, Cell(new CellId(label, span, method, intensity))));
            (from, span) = (to, span + 1);
        }

        _found.Add(
            new FoundActivity(
                amounts,
                place,
                place.Weigh(amounts),
                scan.IsCovered(row),
                first,
                _parts.Count - parts
            )
        );
    }

    private void Sum()
    {
        ReadOnlySpan<FoundPart> parts = CollectionsMarshal.AsSpan(_parts);
        foreach (ref readonly FoundActivity found in CollectionsMarshal.AsSpan(_found))
        {
            FootprintCurve curve = new(found.Place, found.Amounts, found.Weighed);
            FootprintSums before =
                found.FromMs > found.Amounts.Interval.StartMs ? curve.Until(found.FromMs) : default;
            foreach (ref readonly FoundPart part in parts[..found.Parts])
            {
                FootprintSums until = curve.Until(part.ToMs);
                part.Cell.Add(!found.Covered, until, before);
                before = until;
            }

            parts = parts[found.Parts..];
        }

        _found.Clear();
        _parts.Clear();
        if (_cells.Count > MostCells)
        {
            HandOver();
        }
    }

    private FootprintCell Cell(CellId id)
    {
        ref FootprintCell? cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, id, out _);
        return cell ??= new FootprintCell();
    }
}
