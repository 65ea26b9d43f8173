namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// <c>ExactMath</c> as SQL over HUGEINT. DuckDB divides HUGEINT bit by bit (some 400 ns a row), so a quotient is estimated
/// by doubles and its remainder corrects it: each estimate settles 51 bits or more, and the result is the exact one.
/// A division is spread over nested selections, since one expression would repeat its parts hundreds of times.
/// </summary>
internal static class ExactSql
{
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
        // The same for products below 2^126 in rows that are few.
        "CREATE TEMP MACRO mul_div_seldom(v, n, d) AS half_even_up(v * n // d, v * n % d, d)",
        """
            CREATE TEMP MACRO quadrature(a, b) AS
                least(1000000000, ceil(sqrt((a * a + b * b)::DOUBLE))::BIGINT)
            """,
    ];

    /// <summary>
    /// Adds quotients. The value is split by the divisor first, as in <c>ExactMath.MultiplyDivide</c>, so that the product stays
    /// within 128 bits, or within 64 where these are enough.
    /// </summary>
    internal static string Divide(string from, bool native, IReadOnlyList<Division> divisions)
    {
        if (native)
        {
            return Select(
                Each(divisions, x => $"mul_div_small({x.V}, {x.N}, {x.D}) AS {x.Name}"),
                from
            );
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

    /// <summary>Adds quotients below 2^50 of products below 2^126: nothing is split and one estimate is the nearest.</summary>
    internal static string DivideNarrow(string from, IReadOnlyList<Division> divisions)
    {
        string product = Each(divisions, x => $"{x.V}::HUGEINT * {x.N} AS {x.Name}__p");
        string quotient = Each(divisions, x => $"estimate({x.Name}__p, {x.D}) AS {x.Name}__q");
        string rounded = Each(
            divisions,
            x =>
                $"""
                    half_even({x.Name}__q,
                        {x.Name}__p - {x.Name}__q * {x.D}, {x.D}::HUGEINT)::BIGINT AS {x.Name}
                    """
        );
        return Select(rounded, Select(quotient, Select(product, from)));
    }

    /// <summary>Adds columns of parts per million, rounded up; null of nothing. What is a thousandfold or more is cut before it can overflow, so one estimate is the nearest.</summary>
    internal static string Ceilings(
        string from,
        IReadOnlyList<(string Name, string Part, string Whole)> ratios
    )
    {
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

    /// <summary>Adds columns to a selection.</summary>
    internal static string Select(string columns, string from) =>
        $"SELECT *, {columns} FROM ({from})";

    private static string Each<T>(IEnumerable<T> items, Func<T, string> text) =>
        string.Join(", ", items.Select(text));
}
