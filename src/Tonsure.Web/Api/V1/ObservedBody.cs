using System.Text.Json;
using Tonsure.Grid.Sources;

namespace Tonsure.Web.Api.V1;

/// <summary>The newest figure that a source observed.</summary>
/// <param name="Start">The start of its period, RFC 3339.</param>
/// <param name="End">The end of its period, RFC 3339.</param>
/// <param name="IntensityGPerKwh">The figure, g CO₂e/kWh.</param>
/// <param name="Quality">What the source says of it.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Vintage">When the source said so, RFC 3339.</param>
/// <param name="Licence">Its licence.</param>
internal sealed record ObservedBody(
    string Start,
    string End,
    decimal IntensityGPerKwh,
    string Quality,
    string Source,
    string Vintage,
    string Licence
)
{
    public static ObservedBody Of(SourcedPoint point) =>
        new(
            Figures.Instant(point.Point.Period.StartMs),
            Figures.Instant(point.Point.Period.EndMs),
            Figures.Of(point.Point.Intensity),
            JsonNamingPolicy.SnakeCaseLower.ConvertName(point.Point.Quality.ToString()),
            point.Source,
            Figures.Instant(point.RetrievedMs),
            point.Signal.Licence
        );
}
