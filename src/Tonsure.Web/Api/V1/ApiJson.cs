using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>The API's JSON: snake_case, units in the names, exact decimals, unknown as null, types not looked up at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(FootprintBody))]
[JsonSerializable(typeof(ActivitiesBody))]
[JsonSerializable(typeof(ActivityDetailBody))]
[JsonSerializable(typeof(ZonesBody))]
[JsonSerializable(typeof(NowBody))]
[JsonSerializable(typeof(ForecastBody))]
[JsonSerializable(typeof(PlanRequestBody))]
[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(KeptPlanBody))]
[JsonSerializable(typeof(LiveBody))]
[JsonSerializable(typeof(WindowAnswer))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>As the default, without turning quotes and other letters into codes: no answer is put into a page.</summary>
    public static ApiJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                NumberHandling = JsonNumberHandling.Strict,
                RespectNullableAnnotations = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                MaxDepth = 16,
            }
        );
}
