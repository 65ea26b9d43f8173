using System.Collections.Concurrent;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Threads that read files side by side, each with a session of its own over the same tables.</summary>
/// <param name="session">Whose tables these are.</param>
/// <param name="files">The files.</param>
internal sealed class FileReaders(DuckSession session, IReadOnlyList<string> files)
{
    /// <summary>Each statement costs some milliseconds of its own.</summary>
    private const long LeastBytes = 16 << 20;

    /// <summary>So that none waits long for the last.</summary>
    private const int PartsEach = 4;

    /// <summary>Reads all files, in parts of which each thread takes another when it is through.</summary>
    /// <param name="start">Called by each thread, with its session and with what gives it its parts.</param>
    /// <param name="cancellationToken">Stops all of them.</param>
    internal void Run(
        Action<DuckSession, IEnumerable<IReadOnlyList<string>>, CancellationToken> start,
        CancellationToken cancellationToken
    )
    {
        int threads = Environment.ProcessorCount;
        ConcurrentQueue<IReadOnlyList<string>> parts = new(Parts(threads));
        // Each thread does its own statements' work.
        session.Execute("SET threads = 1");
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken
        );
        Task.WhenAll(
                Enumerable
                    .Range(0, Math.Min(threads, parts.Count))
                    .Select(_ =>
                        Task.Factory.StartNew(
                            () => One(parts, start, stop),
                            CancellationToken.None,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                    )
            )
            .GetAwaiter()
            .GetResult();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void One(
        ConcurrentQueue<IReadOnlyList<string>> parts,
        Action<DuckSession, IEnumerable<IReadOnlyList<string>>, CancellationToken> start,
        CancellationTokenSource stop
    )
    {
        try
        {
            using DuckSession beside = session.Beside();
            start(beside, Taken(parts), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Whoever stopped it says why.
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Taken(
        ConcurrentQueue<IReadOnlyList<string>> parts
    )
    {
        while (parts.TryDequeue(out IReadOnlyList<string>? part))
        {
            yield return part;
        }
    }

    private IEnumerable<IReadOnlyList<string>> Parts(int threads)
    {
        long[] bytes = [.. files.Select(Bytes)];
        long most = Math.Max(LeastBytes, bytes.Sum() / (threads * PartsEach));
        List<string> part = [];
        long filled = 0;
        for (int i = 0; i < files.Count; i++)
        {
            part.Add(files[i]);
            filled += bytes[i];
            if (filled >= most)
            {
                yield return part;
                (part, filled) = ([], 0);
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    /// <summary>A file that is gone is for its reader to miss.</summary>
    private static long Bytes(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? file.Length : 0;
    }
}
