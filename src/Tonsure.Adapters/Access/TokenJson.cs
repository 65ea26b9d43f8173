using System.Text.Json.Serialization;

namespace Tonsure.Adapters.Access;

/// <summary>Reads and writes tokens' files without looking types up at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(TokenFileBody))]
internal sealed partial class TokenJson : JsonSerializerContext;
