namespace Tonsure.Disclosing.Records;

/// <summary>Figures of entries: plain decimals, exact, in one spelling.</summary>
internal static class FigureText
{
    private const int Most = 64;

    /// <summary><c>93.14</c>, <c>-2</c>, <c>0</c>; no exponent, no leading or trailing zeros, no minus before zero.</summary>
    internal static bool IsDecimal(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Most)
        {
            return false;
        }

        bool isNegative = text[0] == '-';
        text = isNegative ? text[1..] : text;
        int dot = text.IndexOf('.');
        ReadOnlySpan<char> whole = dot < 0 ? text : text[..dot];
        ReadOnlySpan<char> fraction = dot < 0 ? "0" : text[(dot + 1)..];
        return whole.Length > 0
            && fraction.Length > 0
            && !whole.ContainsAnyExceptInRange('0', '9')
            && !fraction.ContainsAnyExceptInRange('0', '9')
            && (whole.Length == 1 || whole[0] != '0')
            && (dot < 0 || fraction[^1] != '0')
            && !(isNegative && text is "0");
    }
}
