namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// <c>ExactMath</c> as SQL macros over HUGEINT. DuckDB divides HUGEINT bit by bit (some 400 ns a row), so a quotient is estimated
/// by doubles and its remainder corrects it: each estimate settles 52 bits or more, and the result is the exact one.
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
        // Half to even from a quotient that is nearest and its remainder, which may be negative.
        """
            CREATE TEMP MACRO half_even(q, r, d) AS q
                + (r + r > d)::HUGEINT - (r + r < -d)::HUGEINT
                + ((r + r = d)::HUGEINT - (r + r = -d)::HUGEINT) * (q & 1::HUGEINT)
            """,
        // v × n ÷ d; v is split by d first, as in ExactMath.MultiplyDivide, so that the product stays within 128 bits.
        """
            CREATE TEMP MACRO split_divide(whole, product, n, d) AS half_even(
                whole * n + nearest(product, d), product - nearest(product, d) * d, d)
            """,
        """
            CREATE TEMP MACRO mul_div(v, n, d) AS split_divide(
                estimate(v::HUGEINT, d::HUGEINT),
                (v::HUGEINT - estimate(v::HUGEINT, d::HUGEINT) * d::HUGEINT) * n::HUGEINT,
                n::HUGEINT, d::HUGEINT)
            """,
        // The same where (v % d) × n fits in 64 bits, which DuckDB divides at once.
        """
            CREATE TEMP MACRO half_even_up(q, r, d) AS q + (r > d - r)::BIGINT + (r = d - r)::BIGINT * (q & 1)
            """,
        """
            CREATE TEMP MACRO mul_div_small(v, n, d) AS half_even_up(
                (v // d) * n + ((v % d) * n) // d, ((v % d) * n) % d, d)
            """,
        // Parts per million, rounded up; null of nothing; what is a thousandfold or more is cut before it can overflow.
        """
            CREATE TEMP MACRO ppm_of(p, d) AS nearest(p, d) + (p > nearest(p, d) * d)::HUGEINT
            """,
        """
            CREATE TEMP MACRO ppm_ceiling(part, whole) AS
                ppm_of(least(part::HUGEINT, whole::HUGEINT * 1000) * 1000000, whole::HUGEINT)::BIGINT
            """,
        """
            CREATE TEMP MACRO quadrature(a, b) AS
                least(1000000000, ceil(sqrt((a * a + b * b)::DOUBLE))::BIGINT)
            """,
    ];
}
