using System.Text.Json.Serialization;

namespace Tonsure.Web.Http;

/// <summary>Writes problems without looking types up at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
