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
internal sealed class FootprintSql(
    string segments,
    FootprintQuery query,
    SqlText condition,
    CalendarTables? calendar
)
{
    private const string Shift = "62135596800000";
    private const string Hour = "3600000";

    private static readonly string[] Bounds = ["v", "l", "u"];

    /// <summary>What is summed, in the order of the result's columns after the keys and counts.</summary>
    internal static readonly string[] Sums = ["it", "fac", "carbon", "embodied", "water"];

    /// <summary>One row per label, span, method and pair of grades.</summary>
    internal SqlText Statement(FootprintFactors factors) =>
        condition with
        {
            Text = $"""
                SELECT label, k, method, method_version, grade, intensity,
                    sum(n)::BIGINT, sum(uncovered)::BIGINT, {Each(Sums, c => $"sum({c})")}
                FROM ({Branch(false, factors)} UNION ALL {Branch(true, factors)}) GROUP BY ALL
                """,
        };

    private static string Each(IEnumerable<string> names, Func<string, string> text) =>
        string.Join(", ", names.SelectMany(name => Bounds.Select(b => text(name + "_" + b))));

    private static string Three(Func<string, string> text) =>
        string.Join(", ", Bounds.Select(text));

    private string Branch(bool cut, FootprintFactors factors) =>
        $"""
            SELECT label, k, method, method_version, grade, intensity, count(*) AS n,
                count(*) FILTER (mj_v IS NULL AND declared IS NULL) AS uncovered,
                {Each(Sums, c => $"coalesce(sum({c}), 0) AS {c}")}
            FROM ({Figures(cut, Wide(cut, Scaled(cut, Weighed(cut, factors))))}) GROUP BY ALL
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
    private string Weighed(bool cut, FootprintFactors factors)
    {
        string end = cut ? "ht" : "he";
        string start = cut ? "hf" : "hs";
        string until = cut
            ? $"""
                {At("ht", "w", "x.t", 1)} - ({At("hs", "w", "x.s", 0)}) AS w1,
                {At("ht", "u", "x.t", 1)} - ({At("hs", "u", "x.s", 0)}) AS u1,
                {At("hf", "w", "x.f", 0)} - ({At("hs", "w", "x.s", 0)}) AS w0,
                {At("hf", "u", "x.f", 0)} - ({At("hs", "u", "x.s", 0)}) AS u0,
                """
            : "";
        return $"""
            SELECT x.*, {until}
                {At("he", "w", "x.e", 1)} - ({At("hs", "w", "x.s", 0)}) AS a_v,
                {At("he", "l", "x.e", 1)} - ({At("hs", "l", "x.s", 0)}) AS a_l,
                {At("he", "u", "x.e", 1)} - ({At("hs", "u", "x.s", 0)}) AS a_u,
                CASE WHEN {end}.proxies_in > {start}.proxies THEN {(int)EvidenceGrade.Proxy}
                    WHEN {end}.models_in > {start}.models THEN {(int)EvidenceGrade.Modelled}
                    ELSE {(int)EvidenceGrade.Measured} END AS intensity,
                {Three(b =>
                $"{Reserved("cpu_ms", factors.Cpu, b)} + {Reserved("accelerator_ms", factors.Accelerator, b)} AS reserved_{b}"
            )}
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

    /// <summary>Adds the cumulative energies <c>e1, e0</c>, what was reserved or declared in the part, and cumulative carbon and water.</summary>
    private static string Scaled(bool cut, string from)
    {
        string energies = cut
            ? Three(b =>
                $"mul_div(mj_{b}, t - s, dur)::BIGINT AS e1_{b}, mul_div(mj_{b}, f - s, dur)::BIGINT AS e0_{b}"
            )
            : Three(b => $"mj_{b} AS e1_{b}");
        string Portion(string c) =>
            cut ? $"mul_div({c}, t - s, dur) - mul_div({c}, f - s, dur)" : c;
        string Half(int i) =>
            $"""
                mul_div(mj_v::HUGEINT * facility, {(cut ? $"w{i}" : "a_v")}, divisor) AS c{i},
                mul_div(e{i}_v, water, water_divisor) AS h{i}
                """;
        return $"""
            SELECT *, {Half(1)}{(cut ? ", " + Half(0) : "")} FROM (
                SELECT *, {energies}, dur::HUGEINT * 3600000000 AS divisor,
                    {Three(b => $"{Portion($"reserved_{b}")} AS embodied_{b}")},
                    {Portion("declared")} AS declared_part,
                    ppm_ceiling(mj_v - mj_l, nullif(mj_v, 0)) AS energy_below,
                    ppm_ceiling(mj_u - mj_v, nullif(mj_v, 0)) AS energy_above,
                    quadrature(energy_below, ppm_ceiling(a_v - a_l, nullif(a_v, 0))) AS c_below,
                    quadrature(energy_above, ppm_ceiling(a_u - a_v, nullif(a_v, 0))) AS c_above,
                    quadrature(energy_below, ppm_ceiling(water - water_lower, nullif(water, 0))) AS h_below,
                    quadrature(energy_above, ppm_ceiling(water_upper - water, nullif(water, 0))) AS h_above
                FROM ({from}))
            """;
    }

    /// <summary>Adds the bounds of cumulative carbon and water where both factors are more than nothing.</summary>
    private static string Wide(bool cut, string from)
    {
        static string Widths(string c, int i) =>
            $"""
                mul_div({c}{i}, 1000000 - least({c}_below, 1000000), 1000000) AS {c}{i}_l,
                mul_div({c}{i}, 1000000 + {c}_above, 1000000) AS {c}{i}_u
                """;
        static string Both(int i) => Widths("c", i) + ", " + Widths("h", i);
        return $"SELECT *, {Both(1)}{(cut ? ", " + Both(0) : "")} FROM ({from})";
    }

    /// <summary>The part's figures. Bounds of nothing: the lower is 0, the upper the product of the upper bounds.</summary>
    private static string Figures(bool cut, string from)
    {
        string Part(Func<int, string> at) => cut ? $"{at(1)} - {at(0)}" : at(1);
        string Until(int i) => cut ? $"u{i}" : "a_u";
        return $"""
            SELECT label, k, method, method_version, grade, intensity, mj_v, declared,
                {Three(b => $"{Part(i => $"mul_div_small(e{i}_{b}, 1000, it)")} AS it_{b}")},
                {Three(b => $"({Part(i => $"e{i}_{b}")})::HUGEINT * facility AS fac_{b}")},
                CASE WHEN mj_v IS NULL THEN declared_part ELSE {Part(i => $"c{i}")} END AS carbon_v,
                CASE WHEN mj_v IS NULL THEN declared_part WHEN mj_v = 0 OR a_v = 0 THEN 0
                    ELSE {Part(i => $"c{i}_l")} END AS carbon_l,
                CASE WHEN mj_v IS NULL THEN declared_part WHEN mj_v = 0 OR a_v = 0
                    THEN {Part(i => $"mul_div(mj_u::HUGEINT * facility, {Until(i)}, divisor)")}
                    ELSE {Part(i => $"c{i}_u")} END AS carbon_u,
                {Three(b => $"embodied_{b}")},
                {Part(i => $"h{i}")} AS water_v,
                CASE WHEN mj_v = 0 OR water = 0 THEN 0 ELSE {Part(i => $"h{i}_l")} END AS water_l,
                CASE WHEN mj_v = 0 OR water = 0
                    THEN {Part(i => $"mul_div(e{i}_u, water_upper, water_divisor)")}
                    ELSE {Part(i => $"h{i}_u")} END AS water_u
            FROM ({from})
            """;
    }

    private static string Label(FootprintKey key) =>
        key switch
        {
            FootprintKey.Subject or FootprintKey.SubjectDay => "a.subject",
            FootprintKey.Owner => "a.owner",
            FootprintKey.Site => "coalesce(a.site, a.zone)",
            _ => "''",
        };

    /// <summary>The hour that an instant (or, for an end, the millisecond before it) lies in.</summary>
    private static string Slot(string instant, int before) =>
        $"x.slot + ({instant} - {before} + {Shift}) // {Hour}";

    /// <summary>The integral until an instant in hour <paramref name="hour"/>.</summary>
    private static string At(string hour, string column, string instant, int before) =>
        $"{hour}.{column} + ({instant} + {Shift} - ({instant} - {before} + {Shift}) // {Hour} * {Hour}) * {hour}.v{column}";

    private static string Reserved(string column, Factor factor, string bound)
    {
        long amount = bound switch
        {
            "v" => factor.Amount.Value,
            "l" => factor.Amount.Lower,
            _ => factor.Amount.Upper,
        };
        return $"coalesce(mul_div({column}, {amount}, 3600000000), 0)";
    }
}
