using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tonsure.Web.Api.Replay;

/// <summary>Writes the answers without looking types up at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClockState))]
[JsonSerializable(typeof(MapsPoint))]
[JsonSerializable(typeof(MapsHistory))]
[JsonSerializable(typeof(MapsRange))]
[JsonSerializable(typeof(MapsForecast))]
[JsonSerializable(typeof(MapsError))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, MapsZone>))]
[JsonSerializable(typeof(GbAnswer))]
[JsonSerializable(typeof(GbFailure))]
internal sealed partial class ReplayJson : JsonSerializerContext
{
    /// <summary>As the default, without turning quotes and other letters into codes: no answer is put into a page.</summary>
    public static ReplayJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
