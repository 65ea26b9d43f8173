using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Adapters.Ledgers;

/// <summary>One summary over the files of a snapshot: DuckDB reads and selects, the core's formula computes.</summary>
internal static class FootprintQuestion
{
    internal static IReadOnlyList<FootprintRow> Ask(
        IReadOnlyList<string> files,
        FootprintQuery query,
        FootprintFactors factors,
        CancellationToken cancellationToken
    )
    {
        if (files.Count == 0 || query.Filter.FromMs >= query.Filter.ToMs)
        {
            return [];
        }

        using DuckSession session = new();
        string segments = DuckSession.Segments(files);
        SqlText condition = SqlText.Condition(query.Filter, Superseded(session, segments));
        List<ZoneReach> zones = session.Query(
            ZoneReach.Query(segments, condition),
            ZoneReach.Read,
            cancellationToken
        );
        if (zones.Count == 0)
        {
            return [];
        }

        ImmutableDictionary<string, IntensitySeries> intensities = ZoneReach.Intensities(
            zones,
            factors.Intensities,
            zone => First(session, segments, condition, zone),
            cancellationToken
        );
        ReportSpans spans = ReportSpans.Of(
            query,
            Math.Max(zones.Min(z => z.FirstMs), query.Filter.FromMs ?? long.MinValue),
            Math.Min(zones.Max(z => z.EndMs), query.Filter.ToMs ?? long.MaxValue)
        );
        FootprintCells cells = new();
        new FileReaders(session, files).Run(
            (reader, parts, stop) =>
            {
                FootprintTally tally = new(
                    query,
                    spans,
                    new PlaceBook(factors, intensities),
                    cells
                );
                foreach (IReadOnlyList<string> part in parts)
                {
                    reader.Stream(
                        ActivityScan.Statement(DuckSession.Segments(part), condition, query.Key),
                        tally.Take,
                        stop
                    );
                }

                tally.HandOver();
            },
            cancellationToken
        );
        return cells.Rows(query.Key, spans);
    }

    /// <summary>Fills the table of ids that others supersede; false where there is none.</summary>
    internal static bool Superseded(DuckSession session, string segments)
    {
        session.Execute(
            $"CREATE TABLE superseded AS SELECT DISTINCT supersedes AS id FROM {segments} WHERE supersedes IS NOT NULL"
        );
        return session.Query(
                SqlText.Plain("SELECT count(*) FROM superseded"),
                row => row.GetInt64(0),
                CancellationToken.None
            )[0] > 0;
    }

    /// <summary>The first of the activities with energy in a zone.</summary>
    private static Guid First(
        DuckSession session,
        string segments,
        SqlText condition,
        string zone
    ) =>
        session.Query(
            new SqlText(
                $"SELECT min(a.id) FROM {segments} a WHERE {condition.Text} AND a.zone = $zone AND a.boundary IS NOT NULL",
                condition.Parameters.SetItem("zone", zone)
            ),
            row => row.GetFieldValue<Guid>(0),
            CancellationToken.None
        )[0];
}
