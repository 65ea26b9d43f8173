using Tonsure.Accounting;

namespace Tonsure.Web.Api.V1;

/// <summary>A factor with bounds and source.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Its lower bound.</param>
/// <param name="Upper">Its upper bound.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">A key of data/sources.csv.</param>
internal sealed record FactorBody(
    decimal Value,
    decimal Lower,
    decimal Upper,
    string Unit,
    string Source
)
{
    public static FactorBody Of(Factor factor, int decimals, string unit) =>
        new(
            Figures.Of(factor.Amount.Value, decimals),
            Figures.Of(factor.Amount.Lower, decimals),
            Figures.Of(factor.Amount.Upper, decimals),
            unit,
            factor.Source
        );
}
