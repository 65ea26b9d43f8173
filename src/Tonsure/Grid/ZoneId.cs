using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Grid;

/// <summary>
/// A grid area with intensities of its own (<c>DE</c>, <c>US-CAL-CISO</c>), a country that has only a yearly figure (<c>PK</c>),
/// or <see cref="World"/>. The default is the world.
/// </summary>
public readonly record struct ZoneId
{
    private readonly string? _text;

    private ZoneId(string text) => _text = text;

    /// <summary>No zone is known: the generation-weighted mean of the world.</summary>
    public static ZoneId World => default;

    /// <summary>Whether this is <see cref="World"/>.</summary>
    public bool IsWorld => _text is null;

    /// <summary>The country code before the first dash; empty for the world.</summary>
    public string Country => _text?.Split('-')[0] ?? "";

    /// <summary>Reads letters, digits and dashes in any case; whether such a zone exists is for <see cref="GridTables"/> to say.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ZoneId zone)
    {
        zone = default;
        string trimmed = (text ?? "").Trim().ToUpperInvariant();
        if (trimmed == "WORLD")
        {
            return true;
        }

        bool valid =
            trimmed.Length is >= 2 and <= 32
            && trimmed.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-')
            && char.IsAsciiLetterUpper(trimmed[0]);
        zone = valid ? new ZoneId(trimmed) : default;
        return valid;
    }

    /// <summary>A zone id that the program itself wrote.</summary>
    /// <exception cref="FormatException">The text is no zone id.</exception>
    public static ZoneId Parse(string text) =>
        TryParse(text, out ZoneId zone)
            ? zone
            : throw new FormatException($"'{text}' is not a zone id");

    /// <summary><c>DE</c>; <c>world</c>.</summary>
    public override string ToString() => _text ?? "world";
}
