using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// The arithmetic of <see cref="ActivityFootprint"/> over weighed activities. A part that is the whole activity needs no share
/// of it; any other part is the difference of what is cumulative until its end (columns with 1) and until its start (with 0).
/// </summary>
/// <param name="cut">Whether the rows are parts of activities.</param>
/// <param name="reach">How far the figures reach.</param>
internal sealed class FootprintFigures(bool cut, FootprintReach reach)
{
    private const string Million = "1000000";

    private static readonly string[] Bounds = ["v", "l", "u"];

    private readonly int[] _ends = cut ? [1, 0] : [1];

    /// <summary>A term for each bound: value, lower, upper.</summary>
    internal static string Three(Func<string, string> text) =>
        string.Join(", ", Bounds.Select(text));

    /// <summary>The rows with the columns <c>it, fac, carbon, embodied, water</c>, each with its bounds.</summary>
    internal string Of(string weighed, FootprintFactors factors) =>
        Named(Bounded(Multiplied(Widths(Shared(Reserved(weighed, factors))))));

    /// <summary>Embodied carbon of what the whole activity reserved.</summary>
    private string Reserved(string from, FootprintFactors factors)
    {
        static IEnumerable<Division> Device(string column, Factor factor) =>
            [
                new(column + "_v", column, $"{factor.Amount.Value}", "3600000000"),
                new(column + "_l", column, $"{factor.Amount.Lower}", "3600000000"),
                new(column + "_u", column, $"{factor.Amount.Upper}", "3600000000"),
            ];
        return reach.AnyReserved
            ? ExactSql.Select(
                Three(b =>
                    $"coalesce(cpu_ms_{b}, 0) + coalesce(accelerator_ms_{b}, 0) AS reserved_{b}"
                ),
                ExactSql.Divide(
                    from,
                    reach.NativeReserved,
                    [
                        .. Device("cpu_ms", factors.Cpu),
                        .. Device("accelerator_ms", factors.Accelerator),
                    ]
                )
            )
            : from;
    }

    /// <summary>Cumulative energy <c>e</c>, embodied carbon <c>r</c> and declared carbon <c>y</c>.</summary>
    private string Shared(string from)
    {
        List<(string Column, string Name)> figures =
        [
            .. Bounds.Select(b => ($"mj_{b}", $"e#_{b}")),
        ];
        if (reach.AnyReserved)
        {
            figures.AddRange(Bounds.Select(b => ($"reserved_{b}", $"r#_{b}")));
        }

        if (reach.AnyDeclared)
        {
            figures.Add(("declared", "y#"));
        }

        static string Numbered(string name, int end) =>
            name.Replace("#", $"{end}", StringComparison.Ordinal);
        return cut
            ? ExactSql.Divide(
                from,
                reach.NativeShares,
                [
                    .. figures.Select(f => new Division(
                        Numbered(f.Name, 1),
                        f.Column,
                        "(t - s)",
                        "dur"
                    )),
                    .. figures.Select(f => new Division(
                        Numbered(f.Name, 0),
                        f.Column,
                        "(f - s)",
                        "dur"
                    )),
                ]
            )
            : ExactSql.Select(
                string.Join(", ", figures.Select(f => $"{f.Column} AS {Numbered(f.Name, 1)}")),
                from
            );
    }

    /// <summary>Relative half-widths, energy's with intensity's and energy's with water's in quadrature.</summary>
    private string Widths(string from)
    {
        List<(string, string, string)> ratios =
        [
            ("mj_below", "mj_v - mj_l", "mj_v"),
            ("mj_above", "mj_u - mj_v", "mj_v"),
            ("a_below", "a_v - a_l", "a_v"),
            ("a_above", "a_u - a_v", "a_v"),
        ];
        string water = "";
        if (reach.AnyWater)
        {
            ratios.Add(("w_below", "water - water_lower", "water"));
            ratios.Add(("w_above", "water_upper - water", "water"));
            water = """
                1000000 - least(quadrature(mj_below, w_below), 1000000) AS h_lower,
                1000000 + quadrature(mj_above, w_above) AS h_upper,
                mj_v = 0 OR water = 0 AS h_blank,
                """;
        }

        return ExactSql.Select(
            $"""
            {water} 1000000 - least(quadrature(mj_below, a_below), 1000000) AS c_lower,
            1000000 + quadrature(mj_above, a_above) AS c_upper,
            mj_v = 0 OR a_v = 0 AS c_blank,
            mj_v::HUGEINT * facility AS fac, mj_u::HUGEINT * facility AS fac_most,
            dur::HUGEINT * 3600000000 AS c_divisor
            """,
            ExactSql.Ceilings(from, ratios)
        );
    }

    /// <summary>Cumulative carbon <c>c</c> and water <c>h</c>.</summary>
    private string Multiplied(string from)
    {
        Division[] carbon =
        [
            .. _ends.Select(i => new Division($"c{i}", "fac", $"w{i}", "c_divisor")),
        ];
        string multiplied = reach.NarrowCarbon
            ? ExactSql.DivideNarrow(from, carbon)
            : ExactSql.Divide(from, native: false, carbon);
        return reach.AnyWater
            ? ExactSql.Divide(
                multiplied,
                reach.NativeWater,
                [.. _ends.Select(i => new Division($"h{i}", $"e{i}_v", "water", "water_divisor"))]
            )
            : multiplied;
    }

    /// <summary>Their bounds. Relative widths of nothing say nothing: there the upper bound is the product of the upper bounds.</summary>
    private string Bounded(string from)
    {
        List<string> operands = [];
        List<Division> carbon =
        [
            .. _ends.Select(i => new Division($"c{i}_l", $"c{i}", "c_lower", Million)),
        ];
        List<Division> water = [];
        foreach (int i in _ends)
        {
            if (reach.NarrowCarbon)
            {
                carbon.Add(new Division($"c{i}_u", $"c{i}", "c_upper", Million));
            }
            else
            {
                operands.Add(Operands("c", i, "fac_most", $"u{i}", "c_divisor"));
                carbon.Add(new Division($"c{i}_u", $"c{i}_uv", $"c{i}_un", $"c{i}_ud"));
            }

            if (reach.AnyWater)
            {
                operands.Add(Operands("h", i, $"e{i}_u", "water_upper", "water_divisor"));
                water.Add(new Division($"h{i}_l", $"h{i}", "h_lower", Million));
                water.Add(new Division($"h{i}_u", $"h{i}_uv", $"h{i}_un", $"h{i}_ud"));
            }
        }

        string ready =
            operands.Count > 0 ? ExactSql.Select(string.Join(", ", operands), from) : from;
        string bounded = ExactSql.Divide(ready, reach.NarrowCarbon, carbon);
        return water.Count > 0 ? ExactSql.Divide(bounded, reach.NativeWater, water) : bounded;
    }

    private static string Operands(
        string figure,
        int end,
        string most,
        string factor,
        string divisor
    ) =>
        $"""
            CASE WHEN {figure}_blank THEN {most} ELSE {figure}{end} END AS {figure}{end}_uv,
            CASE WHEN {figure}_blank THEN {factor} ELSE {figure}_upper END AS {figure}{end}_un,
            CASE WHEN {figure}_blank THEN {divisor} ELSE 1000000 END AS {figure}{end}_ud
            """;

    /// <summary>The part's figures: the difference of both ends.</summary>
    private string Named(string from)
    {
        string Part(Func<int, string> at) => cut ? $"{at(1)} - {at(0)}" : at(1);
        string Carbon(Func<int, string> at) =>
            $"CASE WHEN mj_v IS NULL THEN {(reach.AnyDeclared ? Part(i => $"y{i}") : "NULL")} ELSE {Part(at)} END";
        string Water(string bound) => reach.AnyWater ? Part(i => $"h{i}{bound}") : "0";
        string Highest(int i) =>
            reach.NarrowCarbon
                ? $"CASE WHEN c_blank THEN mul_div_seldom(fac_most, u{i}, c_divisor) ELSE c{i}_u END"
                : $"c{i}_u";
        return $"""
            SELECT label, k, method, method_version, grade, intensity, mj_v, declared,
                {Three(b =>
                $"{Part(i => $"mul_div_small(e{i}_{b}::BIGINT, 1000, it)")} AS it_{b}"
            )},
                {Three(b => $"({Part(i => $"e{i}_{b}")})::HUGEINT * facility AS fac_{b}")},
                {Carbon(i => $"c{i}")} AS carbon_v, {Carbon(i => $"c{i}_l")} AS carbon_l,
                {Carbon(Highest)} AS carbon_u,
                {Three(b =>
                $"{(reach.AnyReserved ? Part(i => $"r{i}_{b}") : "0")} AS embodied_{b}"
            )},
                {Water("")} AS water_v, {Water("_l")} AS water_l, {Water("_u")} AS water_u
            FROM ({from})
            """;
    }
}
