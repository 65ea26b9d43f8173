using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>Writes the answers without looking types up at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<EmissionsData>))]
[JsonSerializable(typeof(IReadOnlyList<EmissionsForecast>))]
[JsonSerializable(typeof(AverageIntensity))]
[JsonSerializable(typeof(IReadOnlyList<AverageIntensity>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, LocationPoint>))]
internal sealed partial class CarbonAwareJson : JsonSerializerContext
{
    /// <summary>As the default, without turning quotes and other letters into codes: no answer is put into a page.</summary>
    public static CarbonAwareJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
