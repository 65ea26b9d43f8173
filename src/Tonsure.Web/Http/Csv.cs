using System.Globalization;
using System.Text;

namespace Tonsure.Web.Http;

/// <summary>Writes CSV (RFC 4180). Text that a spreadsheet would run as a formula begins with an apostrophe.</summary>
internal static class Csv
{
    /// <summary>A line of fields; null is an empty one.</summary>
    public static void Line(StringBuilder text, IEnumerable<object?> fields)
    {
        string comma = "";
        foreach (object? field in fields)
        {
            text.Append(comma).Append(Field(field));
            comma = ",";
        }

        text.Append("\r\n");
    }

    private static string Field(object? field) =>
        field switch
        {
            null => "",
            string text => Quoted(Harmless(text)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Quoted(Harmless(field.ToString() ?? "")),
        };

    private static string Harmless(string text) =>
        text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')
            ? "'" + text
            : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
