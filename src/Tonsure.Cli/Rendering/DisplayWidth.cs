using System.Globalization;

namespace Tonsure.Cli.Rendering;

/// <summary>Columns that a text takes on a terminal: Hangul and CJK take two.</summary>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        int width = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            bool combining =
                System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
            width +=
                combining ? 0
                : IsWide(rune.Value) ? 2
                : 1;
        }

        return width;
    }

    /// <summary>The text with blanks behind it up to a width.</summary>
    public static string Pad(string text, int width) =>
        text + new string(' ', Math.Max(0, width - Of(text)));

    private static bool IsWide(int c) =>
        c
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0x1F300 and <= 0x1FAFF);
}
