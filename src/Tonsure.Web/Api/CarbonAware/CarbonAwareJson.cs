using System.Text.Json.Serialization;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>Writes the answers without looking types up at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<EmissionsData>))]
[JsonSerializable(typeof(IReadOnlyList<EmissionsForecast>))]
[JsonSerializable(typeof(AverageIntensity))]
[JsonSerializable(typeof(IReadOnlyList<AverageIntensity>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, LocationPoint>))]
internal sealed partial class CarbonAwareJson : JsonSerializerContext;
