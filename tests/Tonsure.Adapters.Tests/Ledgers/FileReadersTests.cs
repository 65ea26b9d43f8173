using System.Collections.Concurrent;
using Tonsure.Adapters.Ledgers;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Files are shared out among threads: each is read once, and who fails stops the others.</summary>
public sealed class FileReadersTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly DuckSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Each_file_is_given_out_once_large_ones_apart_and_small_ones_together()
    {
        string[] files =
        [
            .. Enumerable.Range(0, 5).Select(i => Sized($"large-{i}", 20 << 20)),
            .. Enumerable.Range(0, 50).Select(i => Sized($"small-{i}", 9)),
            Path.Combine(_home.Path, "gone"),
        ];
        ConcurrentBag<IReadOnlyList<string>> parts = [];
        new FileReaders(_session, files).Run(
            (_, mine, _) =>
            {
                foreach (IReadOnlyList<string> part in mine)
                {
                    parts.Add(part);
                }
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(files.Order(), parts.SelectMany(part => part).Order());
        Assert.True(parts.Count is > 1 and <= 6, $"{parts.Count} parts");
    }

    [Fact]
    public void Every_thread_sees_the_tables_of_the_session()
    {
        _session.Execute("CREATE TABLE seven AS SELECT 7::BIGINT AS number");
        ConcurrentBag<long> seen = [];
        new FileReaders(_session, [Sized("a", 20 << 20), Sized("b", 20 << 20)]).Run(
            (mine, _, stop) =>
                mine.Stream(
                    SqlText.Plain("SELECT number FROM seven"),
                    chunk => seen.Add(chunk.Column(0).Number(0)),
                    stop
                ),
            TestContext.Current.CancellationToken
        );
        Assert.All(seen, number => Assert.Equal(7, number));
        Assert.Equal(Math.Min(2, Environment.ProcessorCount), seen.Count);
    }

    [Fact]
    public void Who_fails_stops_the_others_and_says_why()
    {
        int started = 0;
        FormatException wrong = Assert.Throws<FormatException>(() =>
            new FileReaders(_session, [Sized("a", 20 << 20), Sized("b", 20 << 20)]).Run(
                (_, _, stop) =>
                {
                    if (Interlocked.Increment(ref started) == 1)
                    {
                        throw new FormatException("no row");
                    }

                    stop.WaitHandle.WaitOne();
                    stop.ThrowIfCancellationRequested();
                },
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal("no row", wrong.Message);
    }

    [Fact]
    public void Whoever_cancels_stops_them_all()
    {
        using CancellationTokenSource stop = new();
        Assert.Throws<OperationCanceledException>(() =>
            new FileReaders(_session, [Sized("a", 20 << 20), Sized("b", 20 << 20)]).Run(
                (_, _, stopped) =>
                {
                    stop.Cancel();
                    stopped.ThrowIfCancellationRequested();
                },
                stop.Token
            )
        );
    }

    private string Sized(string name, long bytes)
    {
        string path = Path.Combine(_home.Path, name);
        using FileStream file = File.Create(path);
        file.SetLength(bytes);
        return path;
    }
}
