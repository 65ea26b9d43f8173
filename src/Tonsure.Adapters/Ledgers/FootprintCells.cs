using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The sums of all who read, put together; whole numbers, so in any order.</summary>
internal sealed class FootprintCells
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FootprintCellKey, FootprintCell> _cells = [];

    /// <summary>Adds what one reader has summed.</summary>
    internal void Add(IEnumerable<(FootprintCellKey Key, FootprintCell Cell)> cells)
    {
        lock (_lock)
        {
            foreach ((FootprintCellKey key, FootprintCell cell) in cells)
            {
                // A reader forgets a cell that it has handed over, so the first of a key is kept as it is.
                if (_cells.TryGetValue(key, out FootprintCell? sum))
                {
                    sum.Add(cell);
                }
                else
                {
                    _cells[key] = cell;
                }
            }
        }
    }

    /// <summary>The answer.</summary>
    internal IReadOnlyList<FootprintRow> Rows(FootprintKey key, ReportSpans spans)
    {
        lock (_lock)
        {
            return
            [
                .. _cells
                    .Select(cell => Row(key, spans, cell.Key, cell.Value))
                    .OrderBy(row => row.Key, StringComparer.Ordinal)
                    .ThenBy(row => row.Method, StringComparer.Ordinal)
                    .ThenBy(row => row.Energy)
                    .ThenBy(row => row.Intensity),
            ];
        }
    }

    private static FootprintRow Row(
        FootprintKey key,
        ReportSpans spans,
        FootprintCellKey cell,
        FootprintCell sum
    ) =>
        new(
            key switch
            {
                FootprintKey.Evidence => EvidenceGrades.Worse(cell.Energy, cell.Intensity).Word(),
                FootprintKey.Day or FootprintKey.Hour => spans[cell.Span].Key,
                FootprintKey.SubjectDay => cell.Label + "\t" + spans[cell.Span].Key,
                _ => cell.Label,
            },
            cell.Method,
            cell.Energy,
            cell.Intensity,
            sum.Activities,
            sum.Uncovered,
            sum.Sums
        );
}
