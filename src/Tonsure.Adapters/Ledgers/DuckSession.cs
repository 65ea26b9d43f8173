using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace Tonsure.Adapters.Ledgers;

/// <summary>One DuckDB in memory for one question, so that nothing is shared and nothing is left behind.</summary>
internal sealed class DuckSession : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    internal DuckSession()
    {
        _connection.Open();
        Execute("SET preserve_insertion_order = false");
        // It would keep all rows in memory between two readings of them; reading files again is cheaper.
        Execute("SET disabled_optimizers = 'common_subplan'");
        Execute($"SET temp_directory = {Text(Path.Combine(Path.GetTempPath(), "tonsure"))}");
    }

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

    /// <summary>Fills a new table.</summary>
    internal void Fill<T>(
        string table,
        string columns,
        IEnumerable<T> rows,
        Action<IDuckDBAppenderRow, T> append
    )
    {
        Execute(
            string.Create(CultureInfo.InvariantCulture, $"CREATE TEMP TABLE {table} ({columns})")
        );
        using DuckDBAppender appender = _connection.CreateAppender("temp", "main", table);
        foreach (T row in rows)
        {
            IDuckDBAppenderRow target = appender.CreateRow();
            append(target, row);
            target.EndRow();
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>A path that is no pattern: DuckDB would expand <c>*</c>, <c>?</c> and <c>[</c>.</summary>
    private static string Exactly(string path) =>
        string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));
}
