namespace Tonsure.Web.Asking;

/// <summary>Writes tables as files.</summary>
public interface ITableFiles
{
    /// <summary>Writes a table as Parquet.</summary>
    Task WriteParquetAsync(Stream stream, Table table, CancellationToken cancellationToken);
}
