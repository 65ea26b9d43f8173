using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// <see cref="ActivityFootprint"/> in SQL. Activities that nothing cuts take a short way; those that a day, an hour or the filter
/// cuts are laid into the days or hours that they touch, and each part is the difference of two cumulative figures.
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
                SELECT label, k, method, method_version, grade, intensity,
                    sum(n)::BIGINT, sum(uncovered)::BIGINT, {Each(Sums, c => $"sum({c})")}
                FROM ({Branch(false, factors)}{(Cuts ? " UNION ALL " + Branch(true, factors) : "")})
                GROUP BY ALL
                """,
        };

    private static string Each(IEnumerable<string> names, Func<string, string> text) =>
        string.Join(", ", names.Select(name => FootprintFigures.Three(b => text(name + "_" + b))));

    private string Branch(bool cut, FootprintFactors factors) =>
        $"""
            SELECT label, k, method, method_version, grade, intensity, count(*) AS n,
                count(*) FILTER (mj_v IS NULL AND declared IS NULL) AS uncovered,
                {Each(Sums, c => $"coalesce(sum({c}), 0) AS {c}")}
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

    private string Parts(bool cut)
    {
        string placed = calendar is null
            ? $"SELECT *, 0 AS k0, 0 AS k1 FROM ({Selected()})"
            : $"""
                SELECT x.*, first.k AS k0, last.k AS k1 FROM ({Selected()}) x
                JOIN cells first ON first.cell = (x.f - {calendar.Origin}) // {calendar.Step}
                JOIN cells last ON last.cell = (x.t - 1 - {calendar.Origin}) // {calendar.Step}
                """;
        string whole = "k0 = k1 AND f = s AND t = e";
        return (cut, calendar) switch
        {
            (false, _) => $"SELECT *, k0 AS k FROM ({placed}) WHERE {whole}",
            (true, null) => $"SELECT *, k0 AS k FROM ({placed}) WHERE NOT ({whole})",
            (true, _) => $"""
                SELECT x.* REPLACE (greatest(x.f, spans.start_ms) AS f, least(x.t, spans.end_ms) AS t)
                FROM (SELECT *, unnest(range(k0, k1 + 1)) AS k FROM ({placed}) WHERE NOT ({whole})) x
                JOIN spans ON spans.k = x.k
                """,
        };
    }

    /// <summary>Adds the integrals of intensity: <c>a…</c> over the activity, <c>w1, u1</c> until the part's end, <c>w0, u0</c> until its start.</summary>
    private string Weighed(bool cut)
    {
        string end = cut ? "ht" : "he";
        string start = cut ? "hf" : "hs";
        string until = cut
            ? $"""
                {At("ht", "w", "x.t", 1)} - ({At("hs", "w", "x.s", 0)}) AS w1,
                {At("ht", "u", "x.t", 1)} - ({At("hs", "u", "x.s", 0)}) AS u1,
                {At("hf", "w", "x.f", 0)} - ({At("hs", "w", "x.s", 0)}) AS w0,
                {At("hf", "u", "x.f", 0)} - ({At("hs", "u", "x.s", 0)}) AS u0
                """
            : "a_v AS w1, a_u AS u1";
        return $"""
            SELECT x.*,
                {At("he", "w", "x.e", 1)} - ({At("hs", "w", "x.s", 0)}) AS a_v,
                {At("he", "l", "x.e", 1)} - ({At("hs", "l", "x.s", 0)}) AS a_l,
                {At("he", "u", "x.e", 1)} - ({At("hs", "u", "x.s", 0)}) AS a_u,
                CASE WHEN {end}.proxies_in > {start}.proxies THEN {(int)EvidenceGrade.Proxy}
                    WHEN {end}.models_in > {start}.models THEN {(int)EvidenceGrade.Modelled}
                    ELSE {(int)EvidenceGrade.Measured} END AS intensity,
                {until}
            FROM ({Parts(cut)}) x
            LEFT JOIN hours hs ON hs.slot = {Slot("x.s", 0)} LEFT JOIN hours he ON he.slot = {Slot(
                "x.e",
                1
            )}
            {(
                cut
                    ? $"LEFT JOIN hours hf ON hf.slot = {Slot("x.f", 0)} LEFT JOIN hours ht ON ht.slot = {Slot("x.t", 1)}"
                    : ""
            )}
            """;
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
        $"x.slot + ({instant} - {before} + {Shift}) // {Hour}";

    /// <summary>The integral until an instant in hour <paramref name="hour"/>.</summary>
    private static string At(string hour, string column, string instant, int before) =>
        $"{hour}.{column} + ({instant} + {Shift} - ({instant} - {before} + {Shift}) // {Hour} * {Hour}) * {hour}.v{column}";
}
