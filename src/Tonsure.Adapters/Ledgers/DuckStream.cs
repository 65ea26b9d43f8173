using DuckDB.NET.Native;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// A statement whose result is taken chunk by chunk while it is made. The package's reader fetches value by value, which for
/// millions of rows takes longer than all the rest; so this goes to the C interface below it.
/// </summary>
internal static class DuckStream
{
    /// <summary>Hands out every chunk.</summary>
    /// <exception cref="ScanFailedException">The statement could not be run to its end.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static void Read(
        DuckDBNativeConnection connection,
        SqlText sql,
        Action<DuckChunk> take,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenRegistration stop = cancellationToken.Register(() =>
            NativeMethods.Startup.DuckDBInterrupt(connection)
        );
        DuckDBState prepared = NativeMethods.PreparedStatements.DuckDBPrepare(
            connection,
            sql.Text,
            out DuckDBPreparedStatement statement
        );
        using (statement)
        {
            if (!prepared.IsSuccess())
            {
                throw new ScanFailedException(
                    NativeMethods.PreparedStatements.DuckDBPrepareError(statement)
                );
            }

            foreach ((string name, object value) in sql.Parameters)
            {
                Bind(statement, name, value);
            }

            DuckDBState executed = NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(
                statement,
                out DuckDBResult result
            );
            try
            {
                if (executed.IsSuccess())
                {
                    Fetch(result, take, cancellationToken);
                }

                // The end and a failure look alike but for this.
                cancellationToken.ThrowIfCancellationRequested();
                if (NativeMethods.Query.DuckDBResultError(ref result) is { Length: > 0 } failure)
                {
                    throw new ScanFailedException(failure);
                }
            }
            finally
            {
                NativeMethods.Query.DuckDBDestroyResult(ref result);
            }
        }
    }

    private static void Fetch(
        DuckDBResult result,
        Action<DuckChunk> take,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using DuckDBDataChunk fetched = NativeMethods.StreamingResult.DuckDBStreamFetchChunk(
                result
            );
            if (fetched.IsInvalid)
            {
                return;
            }

            DuckChunk chunk = new(fetched);
            if (chunk.Rows == 0)
            {
                return;
            }

            take(chunk);
        }
    }

    private static void Bind(DuckDBPreparedStatement statement, string name, object value)
    {
        DuckDBState found = NativeMethods.PreparedStatements.DuckDBBindParameterIndex(
            statement,
            out int index,
            name
        );
        DuckDBState bound = value is long number
            ? NativeMethods.PreparedStatements.DuckDBBindInt64(statement, index, number)
            : NativeMethods.PreparedStatements.DuckDBBindVarchar(statement, index, (string)value);
        if (!found.IsSuccess() || !bound.IsSuccess())
        {
            throw new ScanFailedException($"parameter {name} was not taken");
        }
    }
}
