using Tonsure.Accounting;

namespace Tonsure.Disclosing.Statements;

/// <summary>Puts cells together: values add exactly, bounds as the ledger's totals do.</summary>
internal static class StatedSums
{
    internal static StatedFigures Of(IReadOnlyCollection<StatementCell> cells)
    {
        FootprintSums sums = FootprintTotal.Of("", [.. cells.Select(cell => cell.Row)]).Sums;
        bool energy = cells.Any(cell => cell.HasEnergy);
        return new StatedFigures(
            energy
                ? Rounded(sums.ItMillijoules, cells.Select(cell => cell.ItMicrowattHours), 10, 36)
                : null,
            energy
                ? Rounded(
                    sums.FacilityMicrojoules,
                    cells.Select(cell => cell.FacilityMicrowattHours),
                    1,
                    3600
                )
                : null,
            cells.Any(cell => cell.HasCarbon) ? sums.CarbonMicrograms : null,
            cells.Any(cell => cell.HasHardware) ? sums.EmbodiedMicrograms : null,
            energy ? sums.WaterMicrolitres : null
        );
    }

    /// <summary>The cells' own rounded values, with bounds rounded outwards.</summary>
    private static BoundedSum Rounded(
        in BoundedSum exact,
        IEnumerable<Int128> values,
        int numerator,
        int denominator
    )
    {
        Int128 value = values.Aggregate((Int128)0, (sum, next) => checked(sum + next));
        Int128 lower = checked(exact.Lower * numerator) / denominator;
        Int128 upper = (checked(exact.Upper * numerator) + denominator - 1) / denominator;
        return new BoundedSum(value, Int128.Min(value, lower), Int128.Max(value, upper));
    }
}
