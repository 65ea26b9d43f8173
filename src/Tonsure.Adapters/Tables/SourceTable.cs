namespace Tonsure.Adapters.Tables;

/// <summary>Reads <c>sources.csv</c>: who stands behind a figure.</summary>
public sealed class SourceTable
{
    private readonly CsvTable _table;

    private SourceTable(CsvTable table) => _table = table;

    /// <summary>Reads the table of a data folder.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static SourceTable Load(string data) =>
        new(CsvTable.Load(Path.Combine(data, "sources.csv")));

    /// <summary>Title, publisher, and version or date, for people.</summary>
    /// <param name="key">The source's key.</param>
    /// <exception cref="TableException">There is no such source.</exception>
    public string Title(string key) =>
        $"{_table.Text(_table.Row("source", key), "title")} ({Name(key)})";

    /// <summary>Publisher and version or date, for people: <c>US Environmental Protection Agency, eGRID2022</c>.</summary>
    /// <param name="key">The source's key.</param>
    /// <exception cref="TableException">There is no such source.</exception>
    public string Name(string key)
    {
        int row = _table.Row("source", key);
        return $"{_table.Text(row, "publisher")}, {_table.Text(row, "retrieved_or_version")}";
    }
}
