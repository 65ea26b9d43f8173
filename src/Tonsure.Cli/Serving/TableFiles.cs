using Tonsure.Adapters.Tables;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Writes tables as Parquet.</summary>
internal sealed class TableFiles : ITableFiles
{
    public Task WriteParquetAsync(
        Stream stream,
        Table table,
        CancellationToken cancellationToken
    ) =>
        ParquetTable.WriteAsync(
            stream,
            [
                .. table.Columns.Select(
                    (column, i) =>
                        new ParquetColumn(
                            column.Name,
                            TypeOf(column.Type),
                            [.. table.Rows.Select(row => Value(row[i]))]
                        )
                ),
            ],
            cancellationToken
        );

    private static Type TypeOf(TableType type) =>
        type switch
        {
            TableType.Text => typeof(string),
            TableType.Whole => typeof(long),
            _ => typeof(double),
        };

    private static object? Value(object? value) => value is decimal exact ? (double)exact : value;
}
