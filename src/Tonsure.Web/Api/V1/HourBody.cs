using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.V1;

/// <summary>A clock hour's intensity.</summary>
/// <param name="Start">Its start, RFC 3339.</param>
/// <param name="IntensityGPerKwh">The figure, g CO₂e/kWh.</param>
/// <param name="LowerGPerKwh">Its lower bound.</param>
/// <param name="UpperGPerKwh">Its upper bound.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="Tier">Where it is from.</param>
/// <param name="Source">Who was asked; `profile` for the shipped figures, `forecaster` for our own forecast.</param>
/// <param name="Publisher">Whose figure it is.</param>
/// <param name="Vintage">The years or the date of the data.</param>
/// <param name="Licence">Its licence.</param>
internal sealed record HourBody(
    string Start,
    decimal IntensityGPerKwh,
    decimal LowerGPerKwh,
    decimal UpperGPerKwh,
    string Evidence,
    string Tier,
    string Source,
    string Publisher,
    string Vintage,
    string Licence
)
{
    public static HourBody Of(SourcedHour hour) =>
        new(
            Figures.Instant(hour.Hour * HourIndex.Milliseconds),
            Figures.Of(hour.Figure.Intensity.Value),
            Figures.Of(hour.Figure.Intensity.Lower),
            Figures.Of(hour.Figure.Intensity.Upper),
            hour.Figure.Tier.Grade().Word(),
            hour.Figure.Tier.Word(),
            hour.Source,
            hour.Signal.Source,
            hour.Signal.Vintage,
            hour.Signal.Licence
        );
}
