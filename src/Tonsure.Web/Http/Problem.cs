using System.Text.Json.Serialization;

namespace Tonsure.Web.Http;

/// <summary>Why a request was not answered, in the shape of RFC 9457 with what is wrong field by field.</summary>
/// <param name="Type">Where the status is described.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The status.</param>
/// <param name="Detail">What is wrong, in a sentence.</param>
/// <param name="TraceId">The request's id.</param>
/// <param name="Errors">What is wrong with which parameter; empty where the request as a whole is meant.</param>
/// <param name="Mend">What to do or to type; absent where nothing helps.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonPropertyName("traceId")] string TraceId,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mend = null
);
