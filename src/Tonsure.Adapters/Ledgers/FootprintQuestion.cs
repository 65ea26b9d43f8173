using System.Data.Common;
using System.Numerics;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>One summary over the files of a snapshot.</summary>
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
        List<Place> places = session.Query(
            Place.Query(segments, condition),
            Place.Read,
            cancellationToken
        );
        if (places.Count == 0)
        {
            return [];
        }

        (long highest, bool mixed) = FactorTables.Fill(session, places, factors, cancellationToken);
        FootprintReach reach = FootprintReach.Of(places, factors, highest, mixed);
        CalendarTables? calendar = CalendarTables.Of(
            query,
            Math.Max(places.Min(p => p.FirstMs), query.Filter.FromMs ?? long.MinValue),
            Math.Min(places.Max(p => p.EndMs), query.Filter.ToMs ?? long.MaxValue)
        );
        calendar?.Fill(session);
        foreach (string macro in ExactSql.Macros)
        {
            session.Execute(macro);
        }

        SqlText statement = new FootprintSql(segments, query, condition, calendar, reach).Statement(
            factors
        );
        return
        [
            .. session
                .Query(statement, row => Row(row, query.Key, calendar), cancellationToken)
                .OrderBy(row => row.Key, StringComparer.Ordinal)
                .ThenBy(row => row.Method, StringComparer.Ordinal)
                .ThenBy(row => row.Energy)
                .ThenBy(row => row.Intensity),
        ];
    }

    /// <summary>Fills the table of ids that others supersede; false where there is none.</summary>
    internal static bool Superseded(DuckSession session, string segments)
    {
        session.Execute(
            $"CREATE TEMP TABLE superseded AS SELECT DISTINCT supersedes AS id FROM {segments} WHERE supersedes IS NOT NULL"
        );
        return session.Query(
                SqlText.Plain("SELECT count(*) FROM superseded"),
                row => row.GetInt64(0),
                CancellationToken.None
            )[0] > 0;
    }

    private static FootprintRow Row(DbDataReader row, FootprintKey key, CalendarTables? calendar)
    {
        if (!EvidenceGrades.TryParse(row.GetString(4), out EvidenceGrade energy))
        {
            throw new FormatException($"'{row.GetString(4)}' is not a grade");
        }

        EvidenceGrade intensity = (EvidenceGrade)row.GetInt32(5);
        string label = row.GetString(0);
        string span = calendar?.Spans[(int)Convert.ToInt64(row.GetValue(1), null)].Key ?? "";
        return new FootprintRow(
            key switch
            {
                FootprintKey.Evidence => EvidenceGrades.Worse(energy, intensity).Word(),
                FootprintKey.Day or FootprintKey.Hour => span,
                FootprintKey.SubjectDay => label + "\t" + span,
                _ => label,
            },
            row.GetString(2) + " " + row.GetString(3),
            energy,
            intensity,
            row.GetInt64(6),
            row.GetInt64(7),
            new FootprintSums(Sum(row, 0), Sum(row, 1), Sum(row, 2), Sum(row, 3), Sum(row, 4))
        );
    }

    private static BoundedSum Sum(DbDataReader row, int index) =>
        new(Whole(row, 8 + (3 * index)), Whole(row, 9 + (3 * index)), Whole(row, 10 + (3 * index)));

    private static Int128 Whole(DbDataReader row, int ordinal) =>
        (Int128)row.GetFieldValue<BigInteger>(ordinal);
}
