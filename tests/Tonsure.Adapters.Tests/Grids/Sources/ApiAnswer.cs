namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>What the local server does with a request.</summary>
internal sealed record ApiAnswer(int Status, string Body)
{
    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Announces so many bytes more than it sends, and closes.</summary>
    public int MissingBytes { get; init; }

    /// <summary>Cuts the connection before anything is said.</summary>
    public bool IsReset { get; init; }

    /// <summary>Says nothing until the other side gives up.</summary>
    public bool IsHanging { get; init; }

    public static ApiAnswer Reset { get; } = new(0, "") { IsReset = true };

    public static ApiAnswer Hang { get; } = new(0, "") { IsHanging = true };

    public static ApiAnswer Json(string body) => new(200, body);

    public static ApiAnswer Error(int status) => new(status, """{"error":"a bad day"}""");

    public static ApiAnswer TooMany(string retryAfter) =>
        Error(429) with
        {
            Headers = [("Retry-After", retryAfter)],
        };
}
