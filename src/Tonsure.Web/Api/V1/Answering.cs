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

    public static Task JsonAsync<TBody>(
        HttpContext context,
        TBody body,
        JsonTypeInfo<TBody> shape
    ) =>
        context.Response.WriteAsJsonAsync(
            body,
            shape,
            "application/json; charset=utf-8",
            context.RequestAborted
        );

    public Task FileAsync(HttpContext context, Table table, string format) =>
        format == "csv"
            ? Csv.WriteAsync(
                context,
                table.Name,
                table.Rows.Prepend([.. table.Columns.Select(column => column.Name)])
            )
            : ParquetAsync(context, table);

    private async Task ParquetAsync(HttpContext context, Table table)
    {
        using MemoryStream whole = new();
        await files.WriteParquetAsync(whole, table, context.RequestAborted);
        context.Response.ContentType = ParquetType;
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"tonsure-{table.Name}.parquet\"";
        await context.Response.BodyWriter.WriteAsync(
            whole.GetBuffer().AsMemory(0, (int)whole.Length),
            context.RequestAborted
        );
    }
}
