using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>Rows with all vintages: which one is the newest, and how another is added.</summary>
internal static class Vintages
{
    /// <summary>Adds the points that are not there, and those whose newest vintage is another.</summary>
    internal static StoreReceipt Append(List<SourcedPoint> rows, IReadOnlyList<SourcedPoint> points)
    {
        Dictionary<Key, SourcedPoint> newest = [];
        foreach (SourcedPoint row in rows)
        {
            if (
                !newest.TryGetValue(Key.Of(row), out SourcedPoint known)
                || known.RetrievedMs <= row.RetrievedMs
            )
            {
                newest[Key.Of(row)] = row;
            }
        }

        StoreReceipt receipt = default;
        foreach (SourcedPoint point in points)
        {
            Key key = Key.Of(point);
            bool there = newest.TryGetValue(key, out SourcedPoint known);
            if (there && known.Point == point.Point)
            {
                receipt += new StoreReceipt(0, 0, 1);
                continue;
            }

            receipt += there ? new StoreReceipt(0, 1, 0) : new StoreReceipt(1, 0, 0);
            rows.Add(point);
            newest[key] = point;
        }

        return receipt;
    }

    /// <summary>By source and signal, then by start and end, then as they were retrieved and added.</summary>
    internal static SourcedPoint[] InOrder(IEnumerable<SourcedPoint> rows) =>
        [
            .. rows.OrderBy(row => row.Source, StringComparer.Ordinal)
                .ThenBy(row => row.Signal.Kind)
                .ThenBy(row => row.Signal.Basis)
                .ThenBy(row => row.Signal.Source, StringComparer.Ordinal)
                .ThenBy(row => row.Signal.Licence, StringComparer.Ordinal)
                .ThenBy(row => row.Point.Period.StartMs)
                .ThenBy(row => row.Point.Period.EndMs)
                .ThenBy(row => row.RetrievedMs),
        ];

    /// <summary>The newest vintage of each point, by start, then by source and signal.</summary>
    /// <param name="groups">Rows in order, as files have them.</param>
    /// <param name="asOfMs">Vintages after this instant are not looked at.</param>
    internal static IReadOnlyList<SourcedPoint> Newest(
        IReadOnlyList<SourcedPoint[]> groups,
        long asOfMs
    )
    {
        List<SourcedPoint> rows = [];
        bool ordered = true;
        foreach (SourcedPoint[] group in groups)
        {
            foreach (SourcedPoint row in group)
            {
                if (row.RetrievedMs > asOfMs)
                {
                    continue;
                }

                if (rows.Count > 0 && Same(rows[^1], row))
                {
                    rows[^1] = row;
                    continue;
                }

                ordered &=
                    rows.Count == 0 || rows[^1].Point.Period.StartMs < row.Point.Period.StartMs;
                rows.Add(row);
            }
        }

        // One source that states each period once needs no more; several are put together.
        return ordered ? rows : Merged(rows);
    }

    private static List<SourcedPoint> Merged(List<SourcedPoint> rows)
    {
        List<SourcedPoint> newest = new(rows.Count);
        foreach (
            SourcedPoint row in rows.OrderBy(row => row.Point.Period.StartMs)
                .ThenBy(row => row.Source, StringComparer.Ordinal)
                .ThenBy(row => row.Signal.Kind)
                .ThenBy(row => row.Signal.Basis)
                .ThenBy(row => row.Point.Period.EndMs)
                .ThenBy(row => row.RetrievedMs)
        )
        {
            if (newest.Count > 0 && Same(newest[^1], row))
            {
                newest[^1] = row;
            }
            else
            {
                newest.Add(row);
            }
        }

        return newest;
    }

    private static bool Same(in SourcedPoint left, in SourcedPoint right) =>
        left.Point.Period == right.Point.Period
        && left.Source == right.Source
        && left.Signal.Kind == right.Signal.Kind
        && left.Signal.Basis == right.Signal.Basis;

    /// <summary>What two vintages have in common; forecasts made at different times are not vintages of one another.</summary>
    private readonly record struct Key(
        string Source,
        SignalKind Kind,
        SignalBasis Basis,
        Interval Period,
        long Made
    )
    {
        public static Key Of(in SourcedPoint point) =>
            new(
                point.Source,
                point.Signal.Kind,
                point.Signal.Basis,
                point.Point.Period,
                point.Point.Quality == PointQuality.Forecast ? point.RetrievedMs : 0
            );
    }
}
