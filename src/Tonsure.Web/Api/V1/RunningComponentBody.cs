using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>What one component of a run has used so far.</summary>
/// <param name="Component">The component.</param>
/// <param name="ItEnergyJ">IT energy, J.</param>
/// <param name="ItEnergyLowerJ">Its lower bound, J.</param>
/// <param name="ItEnergyUpperJ">Its upper bound, J.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="Method">The method and its version.</param>
internal sealed record RunningComponentBody(
    string Component,
    decimal ItEnergyJ,
    decimal ItEnergyLowerJ,
    decimal ItEnergyUpperJ,
    string Evidence,
    string Method
)
{
    public static RunningComponentBody Of(RunningComponent part) =>
        new(
            part.Component,
            Figures.Of(part.Energy.Value),
            Figures.Of(part.Energy.Lower),
            Figures.Of(part.Energy.Upper),
            part.Evidence.Grade.Word(),
            $"{part.Evidence.Method} {part.Evidence.Version}"
        );
}
