using System.Data.Common;
using DuckDB.NET.Data;

namespace Tonsure.Adapters.Ledgers;

/// <summary>One DuckDB in memory for one question, so that nothing is shared and nothing is left behind.</summary>
internal sealed class DuckSession : IDisposable
{
    private readonly DuckDBConnection _connection;

    internal DuckSession()
        : this(new DuckDBConnection("DataSource=:memory:"))
    {
        Execute("SET preserve_insertion_order = false");
        Execute($"SET temp_directory = {Text(Path.Combine(Path.GetTempPath(), "tonsure"))}");
    }

    private DuckSession(DuckDBConnection connection)
    {
        _connection = connection;
        _connection.Open();
    }

    /// <summary>Another session with the same tables, for another thread.</summary>
    internal DuckSession Beside() => new(_connection.Duplicate());

    /// <summary>The rows of files as a table expression; other files in the directories are not looked at.</summary>
    internal static string Segments(IEnumerable<string> files) =>
        $"read_parquet([{string.Join(", ", files.Select(file => Text(Exactly(file))))}], hive_partitioning = false)";

    /// <summary>A text literal.</summary>
    internal static string Text(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    internal void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All rows of a question, buffered.</summary>
    internal List<T> Query<T>(
        SqlText sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql.Text;
        foreach ((string name, object value) in sql.Parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using CancellationTokenRegistration stop = cancellationToken.Register(command.Cancel);
        using DuckDBDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>All rows of a question, chunk by chunk.</summary>
    /// <exception cref="ScanFailedException">They cannot be read to the end.</exception>
    internal void Stream(
        SqlText sql,
        Action<DuckChunk> take,
        CancellationToken cancellationToken
    ) => DuckStream.Read(_connection.NativeConnection, sql, take, cancellationToken);

    public void Dispose() => _connection.Dispose();

    /// <summary>A path that is no pattern: DuckDB would expand <c>*</c>, <c>?</c> and <c>[</c>.</summary>
    private static string Exactly(string path) =>
        string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));
}
