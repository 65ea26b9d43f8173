using System.Globalization;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// <c>ExactMath</c> as SQL. A quotient is first computed in doubles, whose error is known; where the error cannot reach the
/// point at which the rounding turns, the double rounds to the exact result, and only the few other rows are divided as whole
/// numbers. DuckDB divides HUGEINT bit by bit (some 400 ns a row), so where figures are too large for that, an estimate by
/// doubles and its remainder are used: each estimate settles 51 bits or more.
/// A division is spread over nested selections, since one expression would repeat its parts hundreds of times.
/// </summary>
internal static class ExactSql
{
    /// <summary>
    /// 2^-49. Five conversions, products and quotients of doubles, one of them of 128 bits, are off by less than 2^-50 of the result.
    /// </summary>
    private const string Error = "1.7763568394002505e-15";

    /// <summary>The macros, in the order in which they need one another.</summary>
    internal static IReadOnlyList<string> Macros { get; } =
    [
        // The quotient but for one part in 2^51.
        "CREATE TEMP MACRO estimate(p, d) AS (p::DOUBLE / d::DOUBLE)::HUGEINT",
        // The nearest quotient for quotients below 2^100; |p - nearest × d| is at most d / 2 and a trifle.
        "CREATE TEMP MACRO nearest(p, d) AS estimate(p, d) + estimate(p - estimate(p, d) * d, d)",
        // Half to even from the nearest quotient and its remainder, which may be negative.
        """
            CREATE TEMP MACRO half_even(q, r, d) AS q
                + (r + r > d)::HUGEINT - (r + r < -d)::HUGEINT
                + ((r + r = d)::HUGEINT - (r + r = -d)::HUGEINT) * (q & 1::HUGEINT)
            """,
        // v × n ÷ d where (v % d) × n and the result fit in 64 bits, which DuckDB divides at once.
        """
            CREATE TEMP MACRO half_even_up(q, r, d) AS
                q + (r > d - r)::UTINYINT + (r = d - r)::UTINYINT * (q & 1::UTINYINT)
            """,
        """
            CREATE TEMP MACRO mul_div_unsigned(v, n, d) AS
                half_even_up((v // d) * n + ((v % d) * n) // d, ((v % d) * n) % d, d)
            """,
        """
            CREATE TEMP MACRO mul_div_small(v, n, d) AS
                mul_div_unsigned(v::UBIGINT, n::UBIGINT, d::UBIGINT)::BIGINT
            """,
        // The same for products below 2^126 and quotients below 2^63 in rows that are few.
        """
            CREATE TEMP MACRO mul_div_seldom(v, n, d) AS
                half_even_up(v::HUGEINT * n // d, v::HUGEINT * n % d, d::HUGEINT)::BIGINT
            """,
        // Whether a quotient's error leaves no doubt on which side of a half, or of a whole, it lies. Never true from 2^49 on.
        $"CREATE TEMP MACRO off_half(x) AS abs(x - floor(x) - 0.5) > x * {Error}",
        $"CREATE TEMP MACRO off_whole(x) AS abs(x - round(x)) > x * {Error}",
        // Parts per million rounded up and at most a thousandfold, where a million parts fit in 64 bits.
        """
            CREATE TEMP MACRO ceiling_narrow(part, whole) AS
                least((part * 1000000 + whole - 1) // whole, 1000000000)
            """,
        // Parts per million rounded up and at most a thousandfold, where a thousand wholes fit in 64 bits.
        """
            CREATE TEMP MACRO ceiling_small(part, whole) AS least(1000000000, least(part // whole, 1000) * 1000000
                + (part % whole * 1000 // whole) * 1000
                + ((part % whole * 1000) % whole * 1000 + whole - 1) // whole)
            """,
        """
            CREATE TEMP MACRO quadrature(a, b) AS
                least(1000000000, ceil(sqrt((a * a + b * b)::DOUBLE))::BIGINT)
            """,
    ];

    /// <summary>
    /// Adds quotients. Where 64 bits are not enough, the value is split by the divisor first, as in
    /// <c>ExactMath.MultiplyDivide</c>, so that the product stays within 128 bits.
    /// </summary>
    internal static string Divide(string from, bool native, IReadOnlyList<Division> divisions)
    {
        if (native)
        {
            return DivideSurely(from, "mul_div_small", divisions);
        }

        string product = Each(
            divisions,
            x =>
                $"""
                    estimate({x.V}, {x.D}) AS {x.Name}__w,
                    ({x.V}::HUGEINT - estimate({x.V}, {x.D}) * {x.D}) * {x.N} AS {x.Name}__p
                    """
        );
        string quotient = Each(divisions, x => $"nearest({x.Name}__p, {x.D}) AS {x.Name}__q");
        string rounded = Each(
            divisions,
            x =>
                $"""
                    half_even({x.Name}__w * {x.N} + {x.Name}__q,
                        {x.Name}__p - {x.Name}__q * {x.D}, {x.D}::HUGEINT) AS {x.Name}
                    """
        );
        return Select(rounded, Select(quotient, Select(product, from)));
    }

    /// <summary>
    /// Adds quotients by fixed numbers, where (2vn + d) ÷ 2d, which is rounded half up, stays within 63 bits; where that met a half
    /// and an odd number, the even one is one less.
    /// </summary>
    internal static string DivideFixed(string from, IReadOnlyList<Division> divisions) =>
        Select(
            Each(
                divisions,
                x =>
                    $"{x.Name}__q - (({x.Name}__p = {x.Name}__q * (2 * {x.D}::BIGINT))::BIGINT & {x.Name}__q) AS {x.Name}"
            ),
            Select(
                Each(divisions, x => $"{x.Name}__p // (2 * {x.D}::BIGINT) AS {x.Name}__q"),
                Select(
                    Each(
                        divisions,
                        x => $"{x.V} * (2 * {x.N}::BIGINT) + {x.D}::BIGINT AS {x.Name}__p"
                    ),
                    from
                )
            )
        );

    /// <summary>Adds quotients below 2^50 of products below 2^126.</summary>
    internal static string DivideNarrow(string from, IReadOnlyList<Division> divisions) =>
        DivideSurely(from, "mul_div_seldom", divisions);

    /// <summary>Adds columns of parts per million, rounded up; null of nothing. What is a thousandfold or more is cut before it can overflow.</summary>
    internal static string Ceilings(
        string from,
        bool native,
        IReadOnlyList<(string Name, string Part, string Whole)> ratios
    )
    {
        if (native)
        {
            return Select(
                Each(
                    ratios,
                    x =>
                        $"""
                            CASE WHEN {x.Name}__x = 0 THEN 0
                                WHEN off_whole({x.Name}__x) THEN ceil({x.Name}__x)::BIGINT
                                ELSE ceiling_small({x.Part}, nullif({x.Whole}, 0)) END AS {x.Name}
                            """
                ),
                Select(
                    Each(
                        ratios,
                        x =>
                            $"""
                                least(({x.Part})::DOUBLE / nullif({x.Whole}, 0)::DOUBLE, 1000) * 1000000
                                    AS {x.Name}__x
                                """
                    ),
                    from
                )
            );
        }

        string product = Each(
            ratios,
            x =>
                $"least({x.Part}, {x.Whole}::HUGEINT * 1000) * 1000000 AS {x.Name}__p, nullif({x.Whole}, 0)::HUGEINT AS {x.Name}__d"
        );
        string quotient = Each(ratios, x => $"estimate({x.Name}__p, {x.Name}__d) AS {x.Name}__q");
        string rounded = Each(
            ratios,
            x =>
                $"({x.Name}__q + ({x.Name}__p > {x.Name}__q * {x.Name}__d)::HUGEINT)::BIGINT AS {x.Name}"
        );
        return Select(rounded, Select(quotient, Select(product, from)));
    }

    /// <summary>The same where a million parts fit in 64 bits.</summary>
    internal static string CeilingsNarrow(
        string from,
        IReadOnlyList<(string Name, string Part, string Whole)> ratios
    ) =>
        Select(
            Each(ratios, x => $"ceiling_narrow({x.Part}, nullif({x.Whole}, 0)) AS {x.Name}"),
            from
        );

    /// <summary>Adds columns to a selection.</summary>
    internal static string Select(string columns, string from) =>
        $"SELECT *, {columns} FROM ({from})";

    private static string DivideSurely(
        string from,
        string exact,
        IReadOnlyList<Division> divisions
    ) =>
        Select(
            Each(
                divisions,
                x =>
                    $"""
                        CASE WHEN off_half({x.Name}__x) THEN floor({x.Name}__x + 0.5)::BIGINT
                            ELSE {exact}({x.V}, {x.N}, {x.D}) END AS {x.Name}
                        """
            ),
            Select(
                Each(divisions, x => $"({x.V})::DOUBLE * {Quotient(x.N, x.D)} AS {x.Name}__x"),
                from
            )
        );

    /// <summary>n ÷ d in doubles; where d is a number it is multiplied by its inverse, which is off by as little and faster.</summary>
    private static string Quotient(string n, string d) =>
        (Number(n), Number(d)) switch
        {
            (_, null) => $"({n})::DOUBLE / ({d})::DOUBLE",
            (null, { } divisor) => $"({n})::DOUBLE * {Literal(1 / divisor)}",
            ({ } factor, { } divisor) => Literal(factor / divisor),
        };

    private static double? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    private static string Literal(double number) =>
        $"{number.ToString("E17", CultureInfo.InvariantCulture)}::DOUBLE";

    private static string Each<T>(IEnumerable<T> items, Func<T, string> text) =>
        string.Join(", ", items.Select(text));
}
