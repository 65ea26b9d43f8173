using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tonsure.Bench;

/// <summary>Readers of a server.</summary>
internal sealed class ServeReaders(HttpClient client, string[] paths)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    // A page that this build does not have is left out.
    private static readonly string[] Candidates =
    [
        "/",
        "/live",
        "/grid",
        "/plan",
        "/api/v1/footprint?by=subject",
        "/api/v1/footprint?by=owner",
        "/api/v1/footprint?by=site&sort=carbon&order=desc",
        "/api/v1/footprint?by=day&limit=400",
        "/api/v1/activities?limit=50",
        "/api/v1/zones?limit=100",
        "/api/v1/zones/DE/forecast",
        "/api/v1/live",
    ];

    private readonly ConcurrentBag<(int Path, double Ms, long Bytes)> _asked = [];
    private int _failed;

    internal sealed record Line(
        string Path,
        int Count,
        double Median,
        double P99,
        double Most,
        long Bytes
    );

    internal int Failed => _failed;

    internal int Answered => _asked.Count;

    internal double Seconds { get; private set; }

    /// <summary>Asks everything once; what is there is what will be read.</summary>
    internal static async Task<string[]> WarmAsync(HttpClient client)
    {
        List<string> there = [];
        foreach (string path in Candidates)
        {
            using HttpResponseMessage response = await client.GetAsync(
                new Uri(path, UriKind.Relative)
            );
            if (response.IsSuccessStatusCode)
            {
                there.Add(path);
            }
        }

        return [.. there];
    }

    internal async Task ReadAsync(int readers, TimeSpan duration, Action look)
    {
        Stopwatch clock = Stopwatch.StartNew();
        Task[] all = [.. Enumerable.Range(0, readers).Select(i => ReadAsync(i, clock, duration))];
        while (clock.Elapsed + Look < duration)
        {
            await Task.Delay(Look);
            look();
        }

        await Task.WhenAll(all);
        look();
        Seconds = clock.Elapsed.TotalSeconds;
    }

    internal IEnumerable<Line> Lines()
    {
        foreach (var group in _asked.GroupBy(one => one.Path).OrderBy(group => group.Key))
        {
            yield return Of(
                paths[group.Key],
                [.. group.Select(one => one.Ms)],
                group.Max(one => one.Bytes)
            );
        }

        yield return Of("all", [.. _asked.Select(one => one.Ms)], _asked.Max(one => one.Bytes));
    }

    private static Line Of(string path, double[] times, long bytes)
    {
        Array.Sort(times);
        return new Line(
            path,
            times.Length,
            times[times.Length / 2],
            times[(int)(times.Length * 0.99)],
            times[^1],
            bytes
        );
    }

    private async Task ReadAsync(int reader, Stopwatch clock, TimeSpan duration)
    {
        Random random = new(reader);
        byte[] buffer = new byte[1 << 16];
        while (clock.Elapsed < duration)
        {
            int path = random.Next(paths.Length);
            long began = Stopwatch.GetTimestamp();
            using HttpResponseMessage response = await client.GetAsync(
                new Uri(paths[path], UriKind.Relative),
                HttpCompletionOption.ResponseHeadersRead
            );
            await using Stream body = await response.Content.ReadAsStreamAsync();
            long bytes = await body.ReadAsync(buffer);
            double first = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            int more;
            while ((more = await body.ReadAsync(buffer)) > 0)
            {
                bytes += more;
            }

            if (response.IsSuccessStatusCode)
            {
                _asked.Add((path, first, bytes));
            }
            else
            {
                Interlocked.Increment(ref _failed);
            }
        }
    }
}
