using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Writes answers as JSON, CSV or Parquet.</summary>
/// <param name="files">Writes Parquet.</param>
internal sealed class Answering(ITableFiles files)
{
    public const string Json = "application/json";
    public const string CsvType = "text/csv";
    public const string ParquetType = "application/vnd.apache.parquet";

    public static string[] Formats { get; } = ["json", "csv", "parquet"];

    public static QueryParameter Format { get; } =
        new("format", "As JSON, or the rows as a file. Default: json.") { OneOf = Formats };

    public static Task JsonAsync<T>(HttpContext context, T body, JsonTypeInfo<T> shape) =>
        context.Response.WriteAsJsonAsync(
            body,
            shape,
            "application/json; charset=utf-8",
            context.RequestAborted
        );

    public Task FileAsync(HttpContext context, Table table, string format) =>
        format == "csv" ? CsvAsync(context, table) : ParquetAsync(context, table);

    private static Task CsvAsync(HttpContext context, Table table)
    {
        StringBuilder text = new();
        Csv.Line(text, table.Columns.Select(column => column.Name));
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            Csv.Line(text, row);
        }

        Head(context, table, CsvType + "; charset=utf-8", "csv");
        return context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }

    private async Task ParquetAsync(HttpContext context, Table table)
    {
        using MemoryStream whole = new();
        await files.WriteParquetAsync(whole, table, context.RequestAborted);
        Head(context, table, ParquetType, "parquet");
        await context.Response.BodyWriter.WriteAsync(
            whole.GetBuffer().AsMemory(0, (int)whole.Length),
            context.RequestAborted
        );
    }

    private static void Head(HttpContext context, Table table, string type, string ending)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"tonsure-{table.Name}.{ending}\"";
    }
}
