using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Bench;

/// <summary>One row of the record's benchmark, in a process of its own.</summary>
internal static class RecordBenchChild
{
    private const int Proofs = 1_000;
    private const int WarmUp = 50;

    internal static async Task FilesAsync(int count, int batch)
    {
        string home = Directory.CreateTempSubdirectory("tonsure-bench-").FullName;
        RecordFolder folder = new(Path.Combine(home, "record"));
        using PrivateKey key = PrivateKey.Create();
        NoteSigner signer = new("log.example/bench", NoteKeyType.Log, key);
        RecordLog log = new(folder, new SodiumEd25519(), TimeProvider.System);
        await log.InitAsync(signer, CancellationToken.None);

        long began = Stopwatch.GetTimestamp();
        double slowest = 0;
        for (int first = 0; first < count; first += batch)
        {
            long start = Stopwatch.GetTimestamp();
            RecordEntry[] entries = [.. Enumerable.Range(first, batch).Select(Entry)];
            await log.AppendAsync(entries, CancellationToken.None);
            PublishedRecord published = await log.PublishAsync(signer, [], CancellationToken.None);
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (published.Shown.Checkpoint.Size != first + batch)
            {
                throw new InvalidOperationException("entries are missing");
            }
        }

        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double[] proofs = Time(
            count,
            number =>
                new RecordReader(folder).Prove(DigestOf(number)) is { } found
                && found.Proof.Index == number
        );
        long bytes = Directory
            .EnumerateFiles(home, "*", SearchOption.AllDirectories)
            .Sum(path => new FileInfo(path).Length);
        Print(count, seconds, slowest, proofs, $"{(double)bytes / count:0}");
        Directory.Delete(home, recursive: true);
    }

    internal static Task PlainAsync(int count, int batch)
    {
        PlainMerkleTree tree = new();
        using PrivateKey key = PrivateKey.Create();
        NoteSigner signer = new("log.example/bench", NoteKeyType.Log, key);
        long began = Stopwatch.GetTimestamp();
        double slowest = 0;
        for (int first = 0; first < count; first += batch)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = first; i < first + batch; i++)
            {
                tree.Add(Entry(i).ToBytes());
            }

            new Checkpoint(signer.Key.Name, tree.Size, Digest.FromBytes(tree.Root())).Sign(
                signer,
                0
            );
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        byte[] root = tree.Root();
        double[] proofs = Time(
            count,
            number =>
                MerkleProofs.Inclusion(
                    (ulong)number,
                    (ulong)count,
                    Merkle.Leaf(Entry(number).ToBytes()).ToArray(),
                    [.. tree.Inclusion(number).Select(hash => new ReadOnlyMemory<byte>(hash))],
                    root
                ) == ProofVerdict.Holds
        );
        Print(count, seconds, slowest, proofs, "–");
        GC.KeepAlive(tree);
        return Task.CompletedTask;
    }

    private static double[] Time(int count, Func<int, bool> prove)
    {
        Random random = new(20261125);
        double[] times = new double[Proofs];
        for (int i = -WarmUp; i < Proofs; i++)
        {
            int number = random.Next(count);
            long start = Stopwatch.GetTimestamp();
            bool holds = prove(number);
            times[Math.Max(i, 0)] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (!holds)
            {
                throw new InvalidOperationException($"entry {number} is not proven");
            }
        }

        Array.Sort(times);
        return times;
    }

    private static void Print(
        int count,
        double seconds,
        double slowest,
        double[] proofs,
        string bytes
    )
    {
        string peak = File.ReadLines("/proc/self/status")
            .Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count / seconds:n0} | {slowest:0} | {proofs[Proofs / 2]:0.000} | {proofs[Proofs * 99 / 100]:0.00} | {proofs[^1]:0.00} | {bytes} | {long.Parse(peak.Split('\t')[^1], CultureInfo.InvariantCulture) / 1024.0:0}"
            )
        );
    }

    private static RecordEntry Entry(int number) =>
        RecordEntry.TryMake(
            DigestOf(number),
            $"acme/model-{number % 1000}",
            null,
            [],
            out RecordEntry? entry
        )
            ? entry
            : throw new InvalidOperationException("an entry is one");

    private static Digest DigestOf(int number) =>
        Digest.Of(Encoding.UTF8.GetBytes($"document {number}"));
}
