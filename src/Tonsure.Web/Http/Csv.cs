using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Http;

/// <summary>Writes CSV (RFC 4180). Text that a spreadsheet would run as a formula begins with an apostrophe.</summary>
internal static class Csv
{
    /// <summary>Answers with a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">What it is of; the file's name without <c>tonsure-</c> and its ending.</param>
    /// <param name="lines">The header and the rows.</param>
    public static Task WriteAsync(
        HttpContext context,
        string name,
        IEnumerable<IEnumerable<object?>> lines
    )
    {
        StringBuilder text = new();
        foreach (IEnumerable<object?> line in lines)
        {
            Line(text, line);
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"tonsure-{name}.csv\"";
        return context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }

    /// <summary>A line of fields; null is an empty one.</summary>
    private static void Line(StringBuilder text, IEnumerable<object?> fields)
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
