using Parquet;
using Parquet.Schema;

namespace Tonsure.Adapters.Tables;

/// <summary>Writes a table as Parquet.</summary>
public static class ParquetTable
{
    /// <summary>Writes columns of one length.</summary>
    /// <exception cref="ArgumentException">A column is of another type than the three that are written.</exception>
    public static async Task WriteAsync(
        Stream stream,
        IReadOnlyList<ParquetColumn> columns,
        CancellationToken cancellationToken
    )
    {
        DataField[] fields =
        [
            .. columns.Select(column => new DataField(column.Name, column.Type, isNullable: true)),
        ];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields),
            stream,
            cancellationToken: cancellationToken
        );
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < fields.Length; i++)
        {
            await WriteAsync(group, fields[i], columns[i], cancellationToken);
        }

        group.CompleteValidate();
    }

    private static async Task WriteAsync(
        ParquetRowGroupWriter group,
        DataField field,
        ParquetColumn column,
        CancellationToken cancellationToken
    )
    {
        if (column.Type == typeof(string))
        {
            await group.WriteAsync(
                field,
                (string[])[.. column.Values.Select(value => (string)value!)]
            );
        }
        else if (column.Type == typeof(long))
        {
            await group.WriteAsync<long>(
                field,
                column.Values.Select(value => (long?)value).ToArray().AsMemory(),
                null,
                null,
                cancellationToken
            );
        }
        else if (column.Type == typeof(double))
        {
            await group.WriteAsync<double>(
                field,
                column.Values.Select(value => (double?)value).ToArray().AsMemory(),
                null,
                null,
                cancellationToken
            );
        }
        else
        {
            throw new ArgumentException($"{column.Name}: {column.Type}", nameof(column));
        }
    }
}
