using System.Globalization;
using Tonsure.Grid;

namespace Tonsure.Adapters.Planning;

/// <summary>The fields of one job or site, each with its line.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Values">What stands in each field, parts of a list apart.</param>
/// <param name="Header">The line of the fields' names, where they have one of their own.</param>
internal sealed record PlanFields(
    string Path,
    int Line,
    IReadOnlyDictionary<string, PlanFields.Value> Values,
    int? Header = null
)
{
    private static readonly string[] InstantForms =
    [
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>What stands in a field.</summary>
    internal sealed record Value(IReadOnlyList<string> Parts, int Line)
    {
        /// <summary>As one text.</summary>
        public string Text => string.Join(';', Parts);
    }

    /// <summary>Refuses fields that nobody knows.</summary>
    public void AllowOnly(IReadOnlyList<string> known)
    {
        foreach ((string field, Value value) in Values)
        {
            if (!known.Contains(field, StringComparer.Ordinal))
            {
                throw new PlanFileException(
                    Path,
                    Header ?? value.Line,
                    PlanFileProblem.UnknownField,
                    field,
                    Header is null ? value.Text : "",
                    string.Join(", ", NearestNames.Find(field, known, 3))
                );
            }
        }
    }

    /// <summary>Whether something stands in a field.</summary>
    public bool Has(string field) =>
        Values.TryGetValue(field, out Value? value) && value.Text != "";

    /// <summary>A field's text.</summary>
    public string Required(string field) =>
        Has(field) ? Values[field].Text : throw Error(PlanFileProblem.Missing, field);

    /// <summary>A field's text; null where nothing stands there.</summary>
    public string? Optional(string field) => Has(field) ? Values[field].Text : null;

    /// <summary>A field's number.</summary>
    public double Number(string field, double least, double most) =>
        Number(field, Required(field), least, most);

    /// <summary>A field's number, or another where nothing stands there.</summary>
    public double Number(string field, double least, double most, double otherwise) =>
        Has(field) ? Number(field, least, most) : otherwise;

    /// <summary>A number within its range.</summary>
    public double Number(string field, string text, double least, double most)
    {
        if (
            !double.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double number
            ) || !double.IsFinite(number)
        )
        {
            throw Error(PlanFileProblem.NotANumber, field, text);
        }

        return number < least ? throw Error(PlanFileProblem.TooSmall, field, text, Plain(least))
            : number > most ? throw Error(PlanFileProblem.TooLarge, field, text, Plain(most))
            : number;
    }

    /// <summary>A field's yes or no; no where nothing stands there.</summary>
    public bool Flag(string field) =>
        (Optional(field) ?? "no").ToLowerInvariant() switch
        {
            "yes" or "true" or "1" => true,
            "no" or "false" or "0" => false,
            _ => throw Error(PlanFileProblem.NotAWord, field, Optional(field)!, "yes, no"),
        };

    /// <summary>A field's instant.</summary>
    public DateTimeOffset Instant(string field) =>
        DateTimeOffset.TryParseExact(
            Required(field),
            InstantForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset instant
        )
            ? instant
            : throw Error(
                PlanFileProblem.NotAnInstant,
                field,
                Required(field),
                "2026-11-22T10:00:00Z"
            );

    /// <summary>An error at a field, or at the whole where the field is not there.</summary>
    public PlanFileException Error(
        PlanFileProblem problem,
        string field,
        string value = "",
        string expected = ""
    ) =>
        new(
            Path,
            Values.TryGetValue(field, out Value? at) ? at.Line : Line,
            problem,
            field,
            value,
            expected
        );

    private static string Plain(double number) =>
        number.ToString("0.###", CultureInfo.InvariantCulture);
}
