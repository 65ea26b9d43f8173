using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>Carbon as kilometres of an average car.</summary>
/// <param name="CarKm">How far, km.</param>
/// <param name="CarLowerKm">Its lower bound, km.</param>
/// <param name="CarUpperKm">Its upper bound, km.</param>
/// <param name="FactorKgPerKm">The factor, kg CO₂e/km.</param>
/// <param name="Source">The source's key.</param>
/// <param name="SourceName">Who says so.</param>
internal sealed record EquivalenceBody(
    decimal CarKm,
    decimal CarLowerKm,
    decimal CarUpperKm,
    decimal FactorKgPerKm,
    string Source,
    string SourceName
)
{
    public static EquivalenceBody Of(CarEquivalence car) =>
        new(
            Figures.Rounded(car.Kilometres.Value, 6)!.Value,
            Figures.Rounded(car.Kilometres.Lower, 6)!.Value,
            Figures.Rounded(car.Kilometres.Upper, 6)!.Value,
            Figures.Rounded(car.KilogramsPerKilometre, 6)!.Value,
            car.Source,
            car.SourceName
        );
}
