using System.Text.Json;
using Tonsure.Grid;

namespace Tonsure.Web.Api.V1;

/// <summary>What intensities count and whose they are.</summary>
/// <param name="Kind">`lifecycle` or `direct`.</param>
/// <param name="Basis">`average` or `marginal`.</param>
/// <param name="Publisher">The source's key in data/sources.csv.</param>
/// <param name="Vintage">The years or the date of the data.</param>
/// <param name="Licence">Their licence.</param>
internal sealed record SignalBody(
    string Kind,
    string Basis,
    string Publisher,
    string Vintage,
    string Licence
)
{
    public static SignalBody Of(Signal signal) =>
        new(
            JsonNamingPolicy.SnakeCaseLower.ConvertName(signal.Kind.ToString()),
            JsonNamingPolicy.SnakeCaseLower.ConvertName(signal.Basis.ToString()),
            signal.Source,
            signal.Vintage,
            signal.Licence
        );
}
