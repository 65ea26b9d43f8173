using System.Text;

namespace Tonsure.Web.Pages.Parts;

/// <summary>Writes CSV by RFC 4180.</summary>
internal static class CsvText
{
    // A spreadsheet would run what begins like this.
    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>Rows as text.</summary>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        StringBuilder text = new();
        foreach (IReadOnlyList<string> row in rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Field(string field)
    {
        string safe =
            field.Length > 0
            && Formulas.Contains(field[0])
            && !double.TryParse(
                field,
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture,
                out _
            )
                ? "'" + field
                : field;
        return safe.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
