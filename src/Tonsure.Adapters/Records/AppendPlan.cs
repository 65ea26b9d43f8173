using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>Which entries are new, and where each is or will be.</summary>
internal sealed class AppendPlan
{
    private readonly List<RecordEntry> _new = [];
    private readonly List<AppendedEntry> _answers = [];

    private AppendPlan() { }

    internal IReadOnlyList<RecordEntry> New => _new;

    internal IReadOnlyList<AppendedEntry> Answers => _answers;

    /// <exception cref="UnknownSupersededException">One replaces a document that the record does not have.</exception>
    internal static AppendPlan Make(
        RecordFolder folder,
        Checkpoint checkpoint,
        PendingEntries pending,
        IReadOnlyList<RecordEntry> entries
    )
    {
        HashSet<Digest> wanted = [.. entries.Select(Hash)];
        HashSet<(Digest, string)> superseded =
        [
            .. entries
                .Where(e => e.Restatement is not null)
                .Select(e => (e.Restatement!.Supersedes, e.Subject)),
        ];
        Dictionary<Digest, long> there = [];
        HashSet<(Digest, string)> known = [];
        long next = checkpoint.Size;
        foreach ((long index, byte[] bytes) in pending.Read(checkpoint.Size))
        {
            next = index + 1;
            Digest hash = Merkle.Leaf(bytes);
            if (wanted.Contains(hash))
            {
                there.TryAdd(hash, index);
            }

            if (
                superseded.Count > 0
                && RecordEntry.TryParse(bytes, out RecordEntry? entry)
                && superseded.Contains((entry.Digest, entry.Subject))
            )
            {
                known.Add((entry.Digest, entry.Subject));
            }
        }

        AppendPlan plan = new();
        RecordReader reader = new(folder);
        TileFiles tiles = new(folder);
        foreach (RecordEntry entry in entries)
        {
            plan.Add(entry, Place(entry), ref next);
            there.TryAdd(Hash(entry), plan._answers[^1].Index);
            known.Add((entry.Digest, entry.Subject));
        }

        return plan;

        long? Place(RecordEntry entry)
        {
            if (
                entry.Restatement is { } restated
                && !known.Contains((restated.Supersedes, entry.Subject))
                && reader.Find(tiles, checkpoint, restated.Supersedes)?.Entry.Subject
                    != entry.Subject
            )
            {
                throw new UnknownSupersededException(restated.Supersedes, entry.Subject);
            }

            if (there.TryGetValue(Hash(entry), out long index))
            {
                return index;
            }

            return
                reader.FindIndexed(tiles, checkpoint, entry.Digest) is { } found
                && found.Entry == entry
                ? found.Index
                : null;
        }
    }

    private void Add(RecordEntry entry, long? index, ref long next)
    {
        if (index is null)
        {
            _new.Add(entry);
        }

        _answers.Add(new AppendedEntry(entry, index ?? next++, index is not null));
    }

    private static Digest Hash(RecordEntry entry) => Merkle.Leaf(entry.ToBytes());
}
