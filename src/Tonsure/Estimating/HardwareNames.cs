using System.Collections.Frozen;
using System.Text;

namespace Tonsure.Estimating;

/// <summary>
/// Brings names of one thing to one form. Nothing is guessed: case, separators and the maker's name go, digits and letters stay.
/// </summary>
public static class HardwareNames
{
    // What makers, their brands and the clouds put before a model's own name.
    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        [
            "NVIDIA",
            "TESLA",
            "GEFORCE",
            "QUADRO",
            "AMD",
            "INSTINCT",
            "INTEL",
            "HABANA",
            "GOOGLE",
            "CLOUD",
            "AWS",
            "AMAZON",
        ],
        StringComparer.Ordinal
    );

    /// <summary><c>NVIDIA Tesla V100-SXM2-16GB</c> is <c>V100SXM216GB</c>.</summary>
    public static string Accelerator(string name)
    {
        string[] words = Words(name);
        int first = 0;
        while (first < words.Length - 1 && Prefixes.Contains(words[first]))
        {
            first++;
        }

        return string.Concat(words[first..]);
    }

    /// <summary><c>Standard_ND96asr_v4</c> and <c>nd96asr v4</c> are <c>ND96ASRV4</c>; dots and hyphens of a size stay.</summary>
    public static string Instance(string name)
    {
        string plain = name.Trim()
            .ToUpperInvariant()
            .Replace("_", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        int provider = plain.IndexOf(':', StringComparison.Ordinal);
        string own = plain[(provider + 1)..];
        const string azure = "STANDARD";
        return plain[..(provider + 1)]
            + (
                own.StartsWith(azure, StringComparison.Ordinal) && own.Length > azure.Length
                    ? own[azure.Length..]
                    : own
            );
    }

    /// <summary>
    /// <c>Intel(R) Xeon(R) Gold 6148 CPU @ 2.40GHz</c> is <c>XEONGOLD6148</c>, <c>AMD EPYC 7763 64-Core Processor</c> is
    /// <c>EPYC7763</c>: what Linux adds to the model goes too.
    /// </summary>
    public static string Processor(string name)
    {
        string plain = name.Replace("(R)", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("(TM)", " ", StringComparison.OrdinalIgnoreCase);
        int end = plain.IndexOf('@', StringComparison.Ordinal);
        string[] words = Words(end < 0 ? plain : plain[..end]);
        return string.Concat(words.Where((_, i) => !IsAdded(words, i)));
    }

    // A maker's name, "CPU", "Processor", and the two words of "64-Core".
    private static bool IsAdded(string[] words, int i) =>
        words[i] is "CPU" or "PROCESSOR"
        || (i == 0 && IsMaker(words))
        || (words[i] == "CORE" && i > 0 && IsNumber(words[i - 1]))
        || (IsNumber(words[i]) && i + 1 < words.Length && words[i + 1] == "CORE");

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool IsMaker(string[] words) =>
        words.Length > 1 && words[0] is "INTEL" or "AMD" or "AMPERE";

    private static string[] Words(string name)
    {
        StringBuilder text = new(name.Length);
        foreach (char c in name.ToUpperInvariant())
        {
            text.Append(char.IsAsciiLetterOrDigit(c) ? c : ' ');
        }

        return text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
