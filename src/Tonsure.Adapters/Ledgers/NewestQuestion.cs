using System.Globalization;
using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// The newest activities over the files of a snapshot. Their ids are found first, from two columns; only then are all columns read, of
/// the row groups that their starts lead to.
/// </summary>
internal static class NewestQuestion
{
    internal static IReadOnlyList<Activity> Ask(
        IReadOnlyList<string> files,
        ActivityFilter filter,
        ActivityMark? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        if (files.Count == 0)
        {
            return [];
        }

        using DuckSession session = new();
        string segments = DuckSession.Segments(files);
        SqlText condition = SqlText.Condition(
            filter,
            FootprintQuestion.Superseded(session, segments)
        );
        List<(long StartMs, Guid Id)> marks = session.Query(
            Marks(segments, condition, after, most),
            row => (row.GetInt64(0), row.GetFieldValue<Guid>(1)),
            cancellationToken
        );
        return marks.Count == 0
            ? []
            : session.Query(
                Rows(segments, condition, marks),
                ActivityDraft.Read,
                cancellationToken
            );
    }

    private static SqlText Marks(string segments, SqlText condition, ActivityMark? after, int most)
    {
        string follows = "";
        var parameters = condition.Parameters;
        if (after is { } mark)
        {
            follows =
                " AND a.start_ms <= $mark_ms AND (a.start_ms < $mark_ms OR a.id < $mark_id::UUID)";
            parameters = parameters
                .SetItem("mark_ms", mark.StartMs)
                .SetItem("mark_id", mark.Id.ToString());
        }

        return new SqlText(
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT a.start_ms, a.id FROM {segments} a WHERE {condition.Text}{follows} ORDER BY a.start_ms DESC, a.id DESC LIMIT {most}"
            ),
            parameters
        );
    }

    private static SqlText Rows(
        string segments,
        SqlText condition,
        List<(long StartMs, Guid Id)> marks
    ) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT {ActivitySchema.Selected} FROM {segments} a WHERE {condition.Text} AND a.start_ms BETWEEN {marks[^1].StartMs} AND {marks[0].StartMs} AND a.id IN ({string.Join(", ", marks.Select(mark => $"'{mark.Id}'::UUID"))}) ORDER BY a.start_ms DESC, a.id DESC"
            ),
            condition.Parameters
        );
}
