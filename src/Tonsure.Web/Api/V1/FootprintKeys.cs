using Tonsure.Accounting;

namespace Tonsure.Web.Api.V1;

/// <summary>What a footprint is summed by, in words.</summary>
internal static class FootprintKeys
{
    private static readonly Dictionary<string, FootprintKey> Keys = new(StringComparer.Ordinal)
    {
        ["subject"] = FootprintKey.Subject,
        ["owner"] = FootprintKey.Owner,
        ["site"] = FootprintKey.Site,
        ["day"] = FootprintKey.Day,
        ["hour"] = FootprintKey.Hour,
        ["evidence"] = FootprintKey.Evidence,
        ["run"] = FootprintKey.Run,
        ["total"] = FootprintKey.Total,
    };

    /// <summary>The words, the default first.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Keys.Keys];

    public static bool TryRead(string word, out FootprintKey key) =>
        Keys.TryGetValue(word, out key);

    public static string Word(FootprintKey key) => Keys.First(pair => pair.Value == key).Key;
}
