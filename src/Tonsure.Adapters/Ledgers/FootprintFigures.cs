using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// The arithmetic of <see cref="ActivityFootprint"/> over weighed activities. A part that is the whole activity needs no share
/// of it; any other part is the difference of what is cumulative until its end (columns with 1) and until its start (with 0).
/// </summary>
/// <param name="cut">Whether the rows are parts of activities.</param>
internal sealed class FootprintFigures(bool cut)
{
    private static readonly string[] Bounds = ["v", "l", "u"];

    private readonly int[] _ends = cut ? [1, 0] : [1];

    /// <summary>A term for each bound: value, lower, upper.</summary>
    internal static string Three(Func<string, string> text) =>
        string.Join(", ", Bounds.Select(text));

    /// <summary>The rows with the columns <c>it, fac, carbon, embodied, water</c>, each with its bounds.</summary>
    internal string Of(string weighed, FootprintFactors factors) =>
        Named(Bounded(Multiplied(Widths(Shared(Reserved(weighed, factors))))));

    /// <summary>Embodied carbon of what the whole activity reserved.</summary>
    private static string Reserved(string from, FootprintFactors factors)
    {
        static IEnumerable<(string, string, string, string)> Device(string column, Factor factor) =>
            [
                (column + "_v", column, $"{factor.Amount.Value}", "3600000000"),
                (column + "_l", column, $"{factor.Amount.Lower}", "3600000000"),
                (column + "_u", column, $"{factor.Amount.Upper}", "3600000000"),
            ];
        string devices = ExactSql.Divide(
            from,
            [.. Device("cpu_ms", factors.Cpu), .. Device("accelerator_ms", factors.Accelerator)]
        );
        return ExactSql.Select(
            Three(b =>
                $"coalesce(cpu_ms_{b}, 0) + coalesce(accelerator_ms_{b}, 0) AS reserved_{b}"
            ),
            devices
        );
    }

    /// <summary>Cumulative energy <c>e</c>, embodied carbon <c>r</c> and declared carbon <c>y</c>.</summary>
    private string Shared(string from)
    {
        (string Column, string Name)[] figures =
        [
            .. Bounds.Select(b => ($"mj_{b}", $"e#_{b}")),
            .. Bounds.Select(b => ($"reserved_{b}", $"r#_{b}")),
            ("declared", "y#"),
        ];
        static string Numbered(string name, int end) =>
            name.Replace("#", $"{end}", StringComparison.Ordinal);
        if (!cut)
        {
            return ExactSql.Select(
                string.Join(", ", figures.Select(f => $"{f.Column} AS {Numbered(f.Name, 1)}")),
                from
            );
        }

        return ExactSql.Divide(
            from,
            [
                .. figures.Select(f => (Numbered(f.Name, 1), f.Column, "(t - s)", "dur")),
                .. figures.Select(f => (Numbered(f.Name, 0), f.Column, "(f - s)", "dur")),
            ]
        );
    }

    /// <summary>Relative half-widths, energy's with intensity's and energy's with water's in quadrature.</summary>
    private static string Widths(string from)
    {
        string ratios = ExactSql.Ceilings(
            from,
            ("mj_below", "mj_v - mj_l", "mj_v"),
            ("mj_above", "mj_u - mj_v", "mj_v"),
            ("a_below", "a_v - a_l", "a_v"),
            ("a_above", "a_u - a_v", "a_v"),
            ("w_below", "water - water_lower", "water"),
            ("w_above", "water_upper - water", "water")
        );
        return ExactSql.Select(
            """
            1000000 - least(quadrature(mj_below, a_below), 1000000) AS c_lower,
            1000000 + quadrature(mj_above, a_above) AS c_upper,
            1000000 - least(quadrature(mj_below, w_below), 1000000) AS h_lower,
            1000000 + quadrature(mj_above, w_above) AS h_upper,
            mj_v::HUGEINT * facility AS fac, mj_u::HUGEINT * facility AS fac_most,
            dur::HUGEINT * 3600000000 AS c_divisor,
            mj_v = 0 OR a_v = 0 AS c_blank, mj_v = 0 OR water = 0 AS h_blank
            """,
            ratios
        );
    }

    /// <summary>Cumulative carbon <c>c</c> and water <c>h</c>.</summary>
    private string Multiplied(string from) =>
        ExactSql.Divide(
            from,
            [
                .. _ends.Select(i => ($"c{i}", "fac", $"w{i}", "c_divisor")),
                .. _ends.Select(i => ($"h{i}", $"e{i}_v", "water", "water_divisor")),
            ]
        );

    /// <summary>Their bounds. Relative widths of nothing say nothing: there the upper bound is the product of the upper bounds.</summary>
    private string Bounded(string from)
    {
        static string Upper(string figure, string highest, string factor, int end)
        {
            string x = figure + end;
            string blank = figure + "_blank";
            return $"""
                CASE WHEN {blank} THEN {highest} ELSE {x} END AS {x}_uv,
                CASE WHEN {blank} THEN {factor} ELSE {figure}_upper END AS {x}_un,
                CASE WHEN {blank} THEN {(
                    figure == "c" ? "c_divisor" : "water_divisor"
                )} ELSE 1000000 END AS {x}_ud
                """;
        }

        string operands = string.Join(
            ", ",
            _ends.Select(i =>
                Upper("c", "fac_most", $"u{i}", i) + ", " + Upper("h", $"e{i}_u", "water_upper", i)
            )
        );
        return ExactSql.Divide(
            ExactSql.Select(operands, from),
            [
                .. _ends.Select(i => ($"c{i}_l", $"c{i}", "c_lower", "1000000")),
                .. _ends.Select(i => ($"h{i}_l", $"h{i}", "h_lower", "1000000")),
                .. _ends.Select(i => ($"c{i}_u", $"c{i}_uv", $"c{i}_un", $"c{i}_ud")),
                .. _ends.Select(i => ($"h{i}_u", $"h{i}_uv", $"h{i}_un", $"h{i}_ud")),
            ]
        );
    }

    /// <summary>The part's figures: the difference of both ends.</summary>
    private string Named(string from)
    {
        string Part(Func<int, string> at) => cut ? $"{at(1)} - {at(0)}" : at(1);
        string Carbon(string bound) =>
            $"CASE WHEN mj_v IS NULL THEN {Part(i => $"y{i}")} ELSE {Part(i => $"c{i}{bound}")} END";
        return $"""
            SELECT label, k, method, method_version, grade, intensity, mj_v, declared,
                {Three(b =>
                $"{Part(i => $"mul_div_small(e{i}_{b}::BIGINT, 1000, it)")} AS it_{b}"
            )},
                {Three(b => $"({Part(i => $"e{i}_{b}")})::HUGEINT * facility AS fac_{b}")},
                {Carbon("")} AS carbon_v, {Carbon("_l")} AS carbon_l, {Carbon("_u")} AS carbon_u,
                {Three(b => $"{Part(i => $"r{i}_{b}")} AS embodied_{b}")},
                {Part(i => $"h{i}")} AS water_v,
                {Part(i => $"h{i}_l")} AS water_l, {Part(i => $"h{i}_u")} AS water_u
            FROM ({from})
            """;
    }
}
