using System.Globalization;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>Counts as they stand in notes, proofs and paths: ASCII digits without leading zeros, at most 2^63 − 1.</summary>
internal static class Decimal64
{
    /// <summary>Reads a count.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        return text.Length is > 0 and <= 19
            && (text.Length == 1 || text[0] != '0')
            && !text.ContainsAnyExceptInRange('0', '9')
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Writes a count.</summary>
    internal static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);
}
