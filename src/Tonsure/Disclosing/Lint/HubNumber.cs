namespace Tonsure.Disclosing.Lint;

/// <summary>Emissions as the hub of model cards reads them: the first digits, and more of them behind a point; nothing else counts.</summary>
internal static class HubNumber
{
    /// <summary>What is read; empty where nothing is.</summary>
    public static string Read(string text)
    {
        int start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return "";
        }

        int end = Digits(text, start);
        int fraction = end < text.Length && text[end] == '.' ? Digits(text, end + 1) : 0;
        return text[start..(fraction > end + 1 ? fraction : end)];
    }

    private static int Digits(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
