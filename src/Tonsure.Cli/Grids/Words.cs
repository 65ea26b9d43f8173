namespace Tonsure.Cli.Grids;

/// <summary>The words of cases on the wire.</summary>
internal static class Words
{
    /// <summary><c>RateLimited</c> is <c>rate_limited</c>.</summary>
    public static string Snake<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value
                .ToString()
                .Select(
                    (c, i) =>
                        char.IsAsciiLetterUpper(c) && i > 0
                            ? $"_{char.ToLowerInvariant(c)}"
                            : $"{char.ToLowerInvariant(c)}"
                )
        );
}
