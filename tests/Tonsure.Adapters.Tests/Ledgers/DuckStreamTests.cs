using System.Collections.Immutable;
using System.Text;
using Tonsure.Adapters.Ledgers;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>What comes out of DuckDB's memory is what the statement says, to the last row or not at all.</summary>
public sealed class DuckStreamTests : IDisposable
{
    private const int Many = 300_000;

    private readonly DuckSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Numbers_texts_of_any_length_and_nulls_come_as_they_are()
    {
        List<(long, long?, string?)> rows = [];
        _session.Stream(
            SqlText.Plain(
                $"""
                SELECT i, CASE WHEN i % 3 > 0 THEN -i END, CASE WHEN i % 5 > 0 THEN repeat('가', i % 9) || i END
                FROM range({Many}) t(i)
                """
            ),
            chunk =>
            {
                DuckColumn number = chunk.Column(1);
                DuckColumn text = chunk.Column(2);
                for (int row = 0; row < chunk.Rows; row++)
                {
                    rows.Add(
                        (
                            chunk.Column(0).Number(row),
                            number.IsNull(row) ? null : number.Number(row),
                            text.IsNull(row) ? null : Encoding.UTF8.GetString(text.Text(row))
                        )
                    );
                }
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            Enumerable
                .Range(0, Many)
                .Select(i =>
                    (
                        (long)i,
                        i % 3 > 0 ? -i : (long?)null,
                        i % 5 > 0 ? new string('가', i % 9) + i : null
                    )
                ),
            rows.OrderBy(row => row.Item1)
        );
    }

    [Fact]
    public void Parameters_are_bound_by_name()
    {
        List<string> rows = [];
        _session.Stream(
            new SqlText(
                "SELECT $text || $number::VARCHAR",
                ImmutableDictionary<string, object>
                    .Empty.Add("number", long.MinValue)
                    .Add("text", "it's ")
            ),
            chunk => rows.Add(Encoding.UTF8.GetString(chunk.Column(0).Text(0))),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("it's -9223372036854775808", Assert.Single(rows));
    }

    [Fact]
    public void A_failure_after_some_rows_is_no_end_of_rows()
    {
        // Of several threads another one may be the first to say that it was stopped.
        _session.Execute("SET threads TO 1");
        int rows = 0;
        ScanFailedException failed = Assert.Throws<ScanFailedException>(() =>
            _session.Stream(
                SqlText.Plain(
                    $"SELECT CASE WHEN i = {Many - 1} THEN error('so far') ELSE i END FROM range({Many}) t(i)"
                ),
                chunk => rows += chunk.Rows,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Contains("so far", failed.Message, StringComparison.Ordinal);
        Assert.InRange(rows, 1, Many - 1);
    }

    [Fact]
    public void A_statement_that_is_none_says_so() =>
        Assert.Throws<ScanFailedException>(() =>
            _session.Stream(
                SqlText.Plain("SELEKT 1"),
                _ => { },
                TestContext.Current.CancellationToken
            )
        );

    [Fact]
    public void Whoever_cancels_gets_no_more_rows()
    {
        using CancellationTokenSource stop = new();
        int chunks = 0;
        Assert.Throws<OperationCanceledException>(() =>
            _session.Stream(
                SqlText.Plain($"SELECT i FROM range({Many}) t(i)"),
                _ =>
                {
                    chunks++;
                    stop.Cancel();
                },
                stop.Token
            )
        );
        Assert.Equal(1, chunks);
    }
}
