using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// <see cref="ActivityFootprint"/> in SQL. A part's figures are the difference of what is cumulative until its end and until its
/// start, and where one part ends the next begins: so each cut is computed once, added to the part before it and taken from the
/// part behind. The end of an activity is a cut before which everything lies and that needs no shares.
/// The tables <c>places</c>, <c>hours</c> and, for days and hours, <c>spans</c> and <c>cells</c> have been filled.
/// </summary>
/// <param name="segments">The rows as a table expression.</param>
/// <param name="query">The question.</param>
/// <param name="condition">Which rows.</param>
/// <param name="calendar">The calendar's grid; null where time is no key.</param>
/// <param name="reach">How far the figures reach.</param>
internal sealed class FootprintSql(
    string segments,
    FootprintQuery query,
    SqlText condition,
    CalendarTables? calendar,
    FootprintReach reach
)
{
    private const string Shift = "62135596800000";
    private const string Hour = "3600000";

    /// <summary>What is summed, in the order of the result's columns after the keys and counts.</summary>
    internal static readonly string[] Sums = ["it", "fac", "carbon", "embodied", "water"];

    /// <summary>Whether anything can be cut; where not, half of the statement is left out, for its planning takes longer than its work.</summary>
    private bool Cuts =>
        calendar is not null || query.Filter.FromMs is not null || query.Filter.ToMs is not null;

    /// <summary>One row per label, span, method and pair of grades.</summary>
    internal SqlText Statement(FootprintFactors factors) =>
        condition with
        {
            Text = $"""
                WITH cuts AS MATERIALIZED ({Branch(false, factors)}{(
                    Cuts ? " UNION ALL " + Branch(true, factors) : ""
                )})
                SELECT label, k, method, method_version, grade, intensity,
                    sum(n)::BIGINT, sum(uncovered)::BIGINT, {Each(Sums, c => $"sum({c})::HUGEINT")}
                FROM (
                    SELECT label, k_before AS k, method, method_version, grade, grade_before AS intensity,
                        n, uncovered, {Each(Sums, c => $"{c}")}
                    FROM cuts WHERE k_before IS NOT NULL
                    UNION ALL
                    SELECT label, k_after, method, method_version, grade, grade_after,
                        0, 0, {Each(Sums, c => $"-{c}")}
                    FROM cuts WHERE k_after IS NOT NULL)
                GROUP BY ALL
                """,
        };

    private static string Each(IEnumerable<string> names, Func<string, string> text) =>
        string.Join(", ", names.Select(name => FootprintFigures.Three(b => text(name + "_" + b))));

    private string Branch(bool cut, FootprintFactors factors) =>
        $"""
            SELECT label, k_before, k_after, method, method_version, grade, grade_before, grade_after,
                count(*) AS n, count(*) FILTER (mj_v IS NULL AND declared IS NULL) AS uncovered,
                {Each(Sums, c => $"coalesce(sum({c}), 0)::HUGEINT AS {c}")}
            FROM ({new FootprintFigures(cut, reach).Of(Weighed(cut), factors)}) GROUP BY ALL
            """;

    private string Selected() =>
        $"""
            SELECT {Label(query.Key)} AS label, a.method, a.method_version, a.grade,
                a.start_ms AS s, a.end_ms AS e, a.end_ms - a.start_ms AS dur,
                {(
                query.Filter.FromMs is null ? "a.start_ms" : "greatest(a.start_ms, $from_ms)"
            )} AS f,
                {(query.Filter.ToMs is null ? "a.end_ms" : "least(a.end_ms, $to_ms)")} AS t,
                a.energy_mj AS mj_v, a.energy_lower_mj AS mj_l, a.energy_upper_mj AS mj_u,
                a.declared_carbon_ug AS declared, a.cpu_ms, a.accelerator_ms, p.*
            FROM {segments} a JOIN places p ON p.zone = a.zone
                AND p.site IS NOT DISTINCT FROM a.site AND p.boundary IS NOT DISTINCT FROM a.boundary
            WHERE {condition.Text}
            """;

    /// <summary>The instants <c>b</c> until which figures are cumulative, with the spans before and behind: the ends of activities, or the cuts within them.</summary>
    private string Instants(bool cut)
    {
        string placed = calendar is null
            ? $"SELECT *, 0::BIGINT AS k0, 0::BIGINT AS k1 FROM ({Selected()})"
            : $"""
                SELECT x.*, first.k AS k0, last.k AS k1 FROM ({Selected()}) x
                JOIN cells first ON first.cell = (x.f - {calendar.Origin}) // {calendar.Step}
                JOIN cells last ON last.cell = (x.t - 1 - {calendar.Origin}) // {calendar.Step}
                """;
        const string Nothing = "NULL::BIGINT";
        if (!cut)
        {
            string ends = query.Filter.ToMs is null ? "" : " WHERE t = e";
            return $"SELECT *, k1 AS k_before, {Nothing} AS k_after, e AS b FROM ({placed}){ends}";
        }

        List<string> cuts = [];
        if (calendar is not null)
        {
            cuts.Add(
                $"""
                SELECT y.* EXCLUDE (within), spans.k AS k_before, spans.k + 1 AS k_after, spans.end_ms AS b
                FROM (SELECT *, unnest(range(k0, k1)) AS within FROM ({placed}) WHERE k0 < k1) y
                JOIN spans ON spans.k = y.within
                """
            );
        }

        if (query.Filter.ToMs is not null)
        {
            cuts.Add(
                $"SELECT *, k1 AS k_before, {Nothing} AS k_after, t AS b FROM ({placed}) WHERE t < e"
            );
        }

        if (query.Filter.FromMs is not null)
        {
            cuts.Add(
                $"SELECT *, {Nothing} AS k_before, k0 AS k_after, f AS b FROM ({placed}) WHERE f > s"
            );
        }

        return string.Join(" UNION ALL ", cuts);
    }

    /// <summary>Adds the integrals of intensity: <c>a…</c> over the activity, <c>w1, u1</c> until the cut; and the grades of intensity in both parts.</summary>
    private string Weighed(bool cut)
    {
        string until = cut
            ? $"""
                {At("hb", "w", "b")} - ({At("hs", "w", "s")}) AS w1,
                {At("hb", "u", "b")} - ({At("hs", "u", "s")}) AS u1
                """
            : "a_v AS w1, a_u AS u1";
        return $"""
            SELECT x.*,
                {At("he", "w", "e")} - ({At("hs", "w", "s")}) AS a_v,
                {At("he", "l", "e")} - ({At("hs", "l", "s")}) AS a_l,
                {At("he", "u", "e")} - ({At("hs", "u", "s")}) AS a_u,
                {(reach.Mixed ? Grades(cut) : "x.tier AS grade_before, x.tier AS grade_after")},
                {until}
            FROM ({Hours(cut, reach.Mixed ? Bordered(cut) : Instants(cut))}) x
            JOIN hours hs ON hs.slot = coalesce(x.slot + s_h, -1) JOIN hours he ON he.slot = coalesce(x.slot + e_h, -1)
            {(cut ? "JOIN hours hb ON hb.slot = coalesce(x.slot + b_h, -1)" : "")}
            {(reach.Mixed ? Lookups(cut) : "")}
            """;
    }

    /// <summary>Where the part before begins and the part behind ends.</summary>
    private string Bordered(bool cut) =>
        calendar is null
            ? $"SELECT *, f AS begins, t AS ends FROM ({Instants(cut)})"
            : $"""
                SELECT y.*, greatest(y.f, coalesce(before.start_ms, y.f)) AS begins,
                    least(y.t, coalesce(behind.end_ms, y.t)) AS ends
                FROM ({Instants(cut)}) y LEFT JOIN spans before ON before.k = y.k_before
                LEFT JOIN spans behind ON behind.k = y.k_after
                """;

    private static string Lookups(bool cut) =>
        $"JOIN hours hf ON hf.slot = {Slot("x.begins", 0)} "
        + (
            cut
                ? $"JOIN hours hq ON hq.slot = {Slot("x.b", 1)} JOIN hours ht ON ht.slot = {Slot("x.ends", 1)}"
                : ""
        );

    private static string Grades(bool cut)
    {
        static string Grade(string start, string end) =>
            $"""
                CASE WHEN {end}.proxies_in > {start}.proxies THEN {(int)EvidenceGrade.Proxy}
                    WHEN {end}.models_in > {start}.models THEN {(int)EvidenceGrade.Modelled}
                    ELSE {(int)EvidenceGrade.Measured} END
                """;
        return cut
            ? $"{Grade("hf", "hq")} AS grade_before, {Grade("hb", "ht")} AS grade_after"
            : $"{Grade("hf", "he")} AS grade_before, 0 AS grade_after";
    }

    private static string Label(FootprintKey key) =>
        key switch
        {
            FootprintKey.Subject or FootprintKey.SubjectDay => "a.subject",
            FootprintKey.Owner => "a.owner",
            FootprintKey.Run => "a.run_id",
            FootprintKey.Site => "coalesce(a.site, a.zone)",
            _ => "''",
        };

    /// <summary>The hour that an instant (or, for an end, the millisecond before it) lies in.</summary>
    private static string Slot(string instant, int before) =>
        $"coalesce(x.slot + ({instant} - {before} + {Shift}) // {Hour}, -1)";

    /// <summary>Adds the hours of the instants, <c>…_h</c>, and the milliseconds of each until the instant, <c>…_ms</c>.</summary>
    private static string Hours(bool cut, string from)
    {
        string[] instants = cut ? ["s", "e", "b"] : ["s", "e"];
        static int Before(string instant) => instant == "e" ? 1 : 0;
        return ExactSql.Select(
            string.Join(", ", instants.Select(i => $"{i} + {Shift} - {i}_h * {Hour} AS {i}_ms")),
            ExactSql.Select(
                string.Join(
                    ", ",
                    instants.Select(i => $"({i} - {Before(i)} + {Shift}) // {Hour} AS {i}_h")
                ),
                from
            )
        );
    }

    /// <summary>The integral until an instant in hour <paramref name="hour"/>.</summary>
    private static string At(string hour, string column, string instant) =>
        $"{hour}.{column} + x.{instant}_ms * {hour}.v{column}";
}
