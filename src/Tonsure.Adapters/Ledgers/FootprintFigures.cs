using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// The arithmetic of <see cref="ActivityFootprint"/> over weighed activities: what is cumulative until an instant <c>b</c> of
/// each. Until its end that is the whole activity and needs no share of it.
/// </summary>
/// <param name="cut">Whether the instants lie within the activities.</param>
/// <param name="reach">How far the figures reach.</param>
internal sealed class FootprintFigures(bool cut, FootprintReach reach)
{
    private const string Million = "1000000";

    private static readonly string[] Bounds = ["v", "l", "u"];

    /// <summary>A term for each bound: value, lower, upper.</summary>
    internal static string Three(Func<string, string> text) =>
        string.Join(", ", Bounds.Select(text));

    /// <summary>The rows with the columns <c>it, fac, carbon, embodied, water</c>, each with its bounds.</summary>
    internal string Of(string weighed, FootprintFactors factors) =>
        Named(Bounded(Multiplied(Widths(Shared(Reserved(weighed, factors))))));

    /// <summary>Embodied carbon of what the whole activity reserved.</summary>
    private string Reserved(string from, FootprintFactors factors)
    {
        static IEnumerable<Division> Device(string column, Factor factor)
        {
            Division By(string bound, long amount)
            {
                (long numerator, long divisor) = FootprintReach.PerHour(amount);
                return new Division($"{column}_{bound}", column, $"{numerator}", $"{divisor}");
            }

            return
            [
                By("v", factor.Amount.Value),
                By("l", factor.Amount.Lower),
                By("u", factor.Amount.Upper),
            ];
        }

        if (!reach.AnyReserved)
        {
            return from;
        }

        Division[] divisions =
        [
            .. Device("cpu_ms", factors.Cpu),
            .. Device("accelerator_ms", factors.Accelerator),
        ];
        return ExactSql.Select(
            Three(b =>
                $"coalesce(cpu_ms_{b}, 0) + coalesce(accelerator_ms_{b}, 0) AS reserved_{b}"
            ),
            reach.FixedReserved
                ? ExactSql.DivideFixed(from, divisions)
                : ExactSql.Divide(from, reach.NativeReserved, divisions)
        );
    }

    /// <summary>Cumulative energy <c>e</c>, embodied carbon <c>r</c> and declared carbon <c>y</c>.</summary>
    private string Shared(string from)
    {
        List<(string Column, string Name)> figures = [.. Bounds.Select(b => ($"mj_{b}", $"e_{b}"))];
        if (reach.AnyReserved)
        {
            figures.AddRange(Bounds.Select(b => ($"reserved_{b}", $"r_{b}")));
        }

        if (reach.AnyDeclared)
        {
            figures.Add(("declared", "y"));
        }

        return cut
            ? ExactSql.Divide(
                from,
                reach.NativeShares,
                [.. figures.Select(f => new Division(f.Name, f.Column, "(b - s)", "dur"))]
            )
            : ExactSql.Select(
                string.Join(", ", figures.Select(f => $"{f.Column} AS {f.Name}")),
                from
            );
    }

    /// <summary>Relative half-widths, energy's with intensity's and energy's with water's in quadrature.</summary>
    private string Widths(string from)
    {
        List<(string, string, string)> energy =
        [
            ("mj_below", "(mj_v - mj_l)", "mj_v"),
            ("mj_above", "(mj_u - mj_v)", "mj_v"),
        ];
        List<(string, string, string)> ratios =
        [
            ("a_below", "(a_v - a_l)", "a_v"),
            ("a_above", "(a_u - a_v)", "a_v"),
        ];
        string water = "";
        if (reach.AnyWater)
        {
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
            {Facility("mj_v")} AS fac, {Facility("mj_u")} AS fac_most,
            dur::HUGEINT * 3600000000 AS c_divisor
            """,
            ExactSql.Ceilings(
                reach.NarrowEnergy
                    ? ExactSql.CeilingsNarrow(from, energy)
                    : ExactSql.Ceilings(from, reach.NativeWidths, energy),
                reach.NativeWidths,
                ratios
            )
        );
    }

    /// <summary>Cumulative carbon <c>c</c> and water <c>h</c>.</summary>
    private string Multiplied(string from)
    {
        Division carbon = new("c", "fac", "w1", "c_divisor");
        string multiplied = reach.NarrowCarbon
            ? ExactSql.DivideNarrow(from, [carbon])
            : ExactSql.Divide(from, native: false, [carbon]);
        return reach.AnyWater
            ? ExactSql.Divide(
                multiplied,
                reach.NativeWater,
                [new Division("h", "e_v", "water", "water_divisor")]
            )
            : multiplied;
    }

    /// <summary>Their bounds. Relative widths of nothing say nothing: there the upper bound is the product of the upper bounds.</summary>
    private string Bounded(string from)
    {
        List<string> operands = [];
        List<Division> carbon = [new("c_l", "c", "c_lower", Million)];
        List<Division> water = [];
        if (reach.NarrowCarbon)
        {
            carbon.Add(new Division("c_u", "c", "c_upper", Million));
        }
        else
        {
            operands.Add(Operands("c", "fac_most", "u1", "c_divisor"));
            carbon.Add(new Division("c_u", "c_uv", "c_un", "c_ud"));
        }

        if (reach.AnyWater)
        {
            operands.Add(Operands("h", "e_u", "water_upper", "water_divisor"));
            water.Add(new Division("h_l", "h", "h_lower", Million));
            water.Add(new Division("h_u", "h_uv", "h_un", "h_ud"));
        }

        string ready =
            operands.Count > 0 ? ExactSql.Select(string.Join(", ", operands), from) : from;
        string bounded = ExactSql.Divide(ready, reach.NarrowCarbon, carbon);
        return water.Count > 0 ? ExactSql.Divide(bounded, reach.NativeWater, water) : bounded;
    }

    private static string Operands(string figure, string most, string factor, string divisor) =>
        $"""
            CASE WHEN {figure}_blank THEN {most} ELSE {figure} END AS {figure}_uv,
            CASE WHEN {figure}_blank THEN {factor} ELSE {figure}_upper END AS {figure}_un,
            CASE WHEN {figure}_blank THEN {divisor} ELSE 1000000 END AS {figure}_ud
            """;

    private string Facility(string energy) =>
        reach.NativeFacility ? $"{energy} * facility" : $"{energy}::HUGEINT * facility";

    /// <summary>The figures by their names.</summary>
    private string Named(string from)
    {
        string Carbon(string figure) =>
            $"CASE WHEN mj_v IS NULL THEN {(reach.AnyDeclared ? "y" : "NULL")} ELSE {figure} END";
        string Water(string bound) => reach.AnyWater ? $"h{bound}" : "0";
        string highest = reach.NarrowCarbon
            ? "CASE WHEN c_blank THEN mul_div_seldom(fac_most, u1, c_divisor) ELSE c_u END"
            : "c_u";
        string It(string bound) =>
            reach.AnyFacility ? $"mul_div_small(e_{bound}::BIGINT, 1000, it)" : $"e_{bound}";
        return $"""
            SELECT label, k_before, k_after, method, method_version, grade, grade_before, grade_after,
                mj_v, declared, {Three(b => $"{It(b)} AS it_{b}")},
                {Three(b => $"{Facility($"e_{b}")} AS fac_{b}")},
                {Carbon("c")} AS carbon_v, {Carbon("c_l")} AS carbon_l, {Carbon(
                highest
            )} AS carbon_u,
                {Three(b => $"{(reach.AnyReserved ? $"r_{b}" : "0")} AS embodied_{b}")},
                {Water("")} AS water_v, {Water("_l")} AS water_l, {Water("_u")} AS water_u
            FROM ({from})
            """;
    }
}
