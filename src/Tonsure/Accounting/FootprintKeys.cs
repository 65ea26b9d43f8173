using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Accounting;

/// <summary>The words of what footprints are summed by.</summary>
public static class FootprintKeys
{
    /// <summary>All that have a word, the usual one first. Nobody asks for <see cref="FootprintKey.SubjectDay"/> by name.</summary>
    public static IReadOnlyList<FootprintKey> All { get; } =
    [
        FootprintKey.Subject,
        FootprintKey.Owner,
        FootprintKey.Site,
        FootprintKey.Day,
        FootprintKey.Hour,
        FootprintKey.Evidence,
        FootprintKey.Run,
        FootprintKey.Total,
    ];

    /// <summary>Those that part the whole: all but the total.</summary>
    public static IReadOnlyList<FootprintKey> Parting { get; } =
    [.. All.Where(key => key != FootprintKey.Total)];

    /// <summary>The words of all.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. All.Select(Word)];

    /// <summary>The key's word on the wire: lower case English.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has none.</exception>
    public static string Word(this FootprintKey key) =>
        key switch
        {
            FootprintKey.Subject => "subject",
            FootprintKey.Owner => "owner",
            FootprintKey.Site => "site",
            FootprintKey.Day => "day",
            FootprintKey.Hour => "hour",
            FootprintKey.Evidence => "evidence",
            FootprintKey.Run => "run",
            FootprintKey.Total => "total",
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no word"),
        };

    /// <summary>Reads a key's word.</summary>
    public static bool TryParse([NotNullWhen(true)] string? word, out FootprintKey key)
    {
        foreach (FootprintKey candidate in All)
        {
            if (string.Equals(candidate.Word(), word, StringComparison.Ordinal))
            {
                key = candidate;
                return true;
            }
        }

        key = FootprintKey.Total;
        return false;
    }
}
