using System.Globalization;

namespace Tonsure.Adapters.Claims;

/// <summary>One claim's fields as they stand in a file, whichever its format: names, texts and lines.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Where the claim begins.</param>
/// <param name="Values">What is stated; an empty text is not.</param>
internal sealed record ClaimFields(
    string Path,
    int Line,
    IReadOnlyDictionary<string, ClaimFields.Value> Values
)
{
    /// <summary>A field's text and its line.</summary>
    public readonly record struct Value(string Text, int Line);

    /// <summary>A field's text; empty where it is not stated.</summary>
    public string Text(string name) =>
        Values.TryGetValue(name, out Value value) ? value.Text.Trim() : "";

    /// <summary>Whether a field is stated.</summary>
    public bool Has(string name) => Text(name).Length > 0;

    /// <summary>A field's number; null where it is not stated.</summary>
    /// <exception cref="ClaimFileException">It is no number, or outside its bounds.</exception>
    public decimal? Number(string name, decimal least, decimal most)
    {
        string text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (
            !decimal.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out decimal number
            )
        )
        {
            throw Error(ClaimFileProblem.NotANumber, name, text);
        }

        return number < least ? throw Error(ClaimFileProblem.TooSmall, name, text, Write(least))
            : number > most ? throw Error(ClaimFileProblem.TooLarge, name, text, Write(most))
            : number;
    }

    /// <summary>A field's word; null where it is not stated.</summary>
    /// <exception cref="ClaimFileException">It is none of them.</exception>
    public string? Word(string name, params string[] words)
    {
        string text = Text(name).ToLowerInvariant();
        return text.Length == 0 ? null
            : words.Contains(text, StringComparer.Ordinal) ? text
            : throw Error(ClaimFileProblem.NotAWord, name, Text(name), string.Join(", ", words));
    }

    /// <summary>An error at a field.</summary>
    public ClaimFileException Error(
        ClaimFileProblem problem,
        string name,
        string value,
        string expected = ""
    ) =>
        new(
            Path,
            Values.TryGetValue(name, out Value at) ? at.Line : Line,
            problem,
            name,
            value,
            expected
        );

    public static string Write(decimal number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture);
}
