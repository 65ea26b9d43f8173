using System.Text.Json.Serialization;

namespace Tonsure.Web.Api.Replay;

/// <summary>The replay's time and what it has.</summary>
/// <param name="Now">Its time.</param>
/// <param name="Speed">How much faster than real it goes.</param>
/// <param name="DataStart">The first hour known to any zone.</param>
/// <param name="DataEnd">The end of the last one.</param>
internal sealed record ClockState(
    [property: JsonPropertyName("now")] string Now,
    [property: JsonPropertyName("speed")] double Speed,
    [property: JsonPropertyName("data_start")] string DataStart,
    [property: JsonPropertyName("data_end")] string DataEnd
);
