using System.Globalization;
using Parquet.Serialization;
using Tonsure.Adapters.Tables;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>Reads a Parquet file's columns as text, whatever their types.</summary>
internal static class ParquetRows
{
    /// <summary>The columns' names and the rows.</summary>
    /// <exception cref="TableException">The file cannot be read.</exception>
    public static async Task<(IReadOnlyList<string> Header, IReadOnlyList<FileRow> Rows)> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using MemoryStream stream = new(
                await File.ReadAllBytesAsync(path, cancellationToken),
                writable: false
            );
            var read = await ParquetSerializer.DeserializeUntypedAsync(
                stream,
                cancellationToken: cancellationToken
            );
            string[] header = [.. read.Schema.DataFields.Select(field => field.Name)];
            return (
                header,
                [
                    .. read.Data.Select(
                        (row, i) =>
                            new FileRow(
                                i + 1,
                                [
                                    .. header.Select(name =>
                                        row.TryGetValue(name, out object? value) ? Text(value) : ""
                                    ),
                                ]
                            )
                    ),
                ]
            );
        }
        catch (Exception failure)
            when (failure is not (OperationCanceledException or UnauthorizedAccessException))
        {
            // Whatever a reader of damaged bytes throws, the fact is that they cannot be read.
            throw new TableException(path, 0, failure.Message);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new TableException(path, 0, TonsureHome.Reason(denied));
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            DateTime instant => Interval.Rfc3339(
                new DateTimeOffset(
                    DateTime.SpecifyKind(instant, DateTimeKind.Utc)
                ).ToUnixTimeMilliseconds()
            ),
            DateTimeOffset instant => Interval.Rfc3339(instant.ToUnixTimeMilliseconds()),
            IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
