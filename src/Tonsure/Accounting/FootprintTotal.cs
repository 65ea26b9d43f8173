using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// Rows of one key put together: values add exactly; bounds add within a method and in quadrature across methods,
/// whose errors are independent.
/// </summary>
/// <param name="Key">The key's text.</param>
/// <param name="Activities">How many activities have a part in it.</param>
/// <param name="Uncovered">How many have neither energy nor declared carbon.</param>
/// <param name="Sums">The sums, with the bounds of the whole.</param>
/// <param name="Worst">The worst overall grade in it.</param>
public sealed record FootprintTotal(
    string Key,
    long Activities,
    long Uncovered,
    FootprintSums Sums,
    EvidenceGrade Worst
)
{
    /// <summary>One total a key, in the rows' order of keys.</summary>
    public static IReadOnlyList<FootprintTotal> ByKey(IEnumerable<FootprintRow> rows) =>
        [.. rows.GroupBy(row => row.Key, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g]))];

    /// <summary>All rows as one total.</summary>
    public static FootprintTotal Of(string key, IReadOnlyList<FootprintRow> rows)
    {
        FootprintSums[] methods =
        [
            .. rows.GroupBy(row => row.Method, StringComparer.Ordinal)
                // In one order, since squares are added in floating point: anybody has the same bounds.
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(g => g.Aggregate(default(FootprintSums), (sum, row) => sum + row.Sums)),
        ];
        return new FootprintTotal(
            key,
            rows.Sum(row => row.Activities),
            rows.Sum(row => row.Uncovered),
            new FootprintSums(
                Independent(methods.Select(m => m.ItMillijoules)),
                Independent(methods.Select(m => m.FacilityMicrojoules)),
                Independent(methods.Select(m => m.CarbonMicrograms)),
                Independent(methods.Select(m => m.EmbodiedMicrograms)),
                Independent(methods.Select(m => m.WaterMicrolitres))
            ),
            rows.Count == 0 ? EvidenceGrade.Uncovered : rows.Max(row => row.Overall)
        );
    }

    /// <summary>Independent figures: values add, half-widths add in quadrature; one figure keeps its bounds to the unit.</summary>
    public static BoundedSum Independent(IEnumerable<BoundedSum> sums)
    {
        BoundedSum[] all = [.. sums.Where(s => s != default)];
        if (all.Length < 2)
        {
            return all.FirstOrDefault();
        }

        Int128 value = 0;
        double below = 0;
        double above = 0;
        foreach (BoundedSum sum in all)
        {
            value = checked(value + sum.Value);
            below += Square(sum.Value - sum.Lower);
            above += Square(sum.Upper - sum.Value);
        }

        return new BoundedSum(
            value,
            Int128.Max(0, value - (Int128)Math.Ceiling(Math.Sqrt(below))),
            value + (Int128)Math.Ceiling(Math.Sqrt(above))
        );
    }

    /// <summary>A product, which every machine rounds alike; a power is a library's.</summary>
    private static double Square(Int128 width) => (double)width * (double)width;
}
