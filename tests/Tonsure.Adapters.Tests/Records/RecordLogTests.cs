using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Adapters.Tests.Records;

public sealed class RecordLogTests : IDisposable
{
    private readonly TestRecord _record = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _record.Dispose();

    [Fact]
    public async Task Every_document_of_every_batch_is_proven_and_the_log_reads_back_whole()
    {
        await _record.WithAsync(1, 254, 2, 300, 43);
        Checkpoint checkpoint = _record.Folder.ReadCheckpoint().Checkpoint;
        Assert.Equal(600, checkpoint.Size);
        for (int number = 0; number < 600; number += 7)
        {
            var found = _record.Reader.Prove(Digest.Of(TestRecord.Document(number)));
            Assert.Equal(number, found!.Value.Proof.Index);
            Assert.All(
                new RecordVerification(TestRecord.Ed25519, [_record.Signer.Key]).Check(
                    TestRecord.Document(number),
                    found.Value.Proof
                ),
                finding => Assert.True(finding.Holds)
            );
        }

        Assert.Equal(
            Enumerable.Range(0, 600).Select(n => TestRecord.Entry(n).ToBytes()),
            LogEntries
                .All(new TileFiles(_record.Folder), checkpoint)
                .Select(found => found.Entry.ToArray())
        );
        Assert.Equal(120, _record.Reader.History("acme/model-3").Count);
        Assert.Null(_record.Reader.Prove(Digest.Of([1])));
    }

    [Fact]
    public async Task Full_tiles_are_never_rewritten_and_partial_ones_go_when_they_are_full()
    {
        await _record.WithAsync(300);
        string full = Path.Combine(_record.Folder.Root, "tile/0/000");
        File.SetLastWriteTimeUtc(full, DateTime.UnixEpoch);
        byte[] before = await File.ReadAllBytesAsync(full, Stop);
        await _record.Log.AppendAsync(
            [.. Enumerable.Range(300, 300).Select(n => TestRecord.Entry(n))],
            Stop
        );
        await _record.PublishAsync();
        Assert.Equal(before, await File.ReadAllBytesAsync(full, Stop));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(full));
        Assert.False(Directory.Exists(Path.Combine(_record.Folder.Root, "tile/0/001.p")));
        Assert.Empty(Directory.GetFiles(_record.Folder.Root, "*.new", SearchOption.AllDirectories));
        // The older checkpoint's partial tile is gone; the full one serves it.
        Assert.Equal(
            ProofVerdict.Holds,
            _record.Reader.ProveSince(300).Verify(new Checkpoint("o", 300, Root(300)))
        );
    }

    [Fact]
    public async Task The_same_entry_is_appended_once_and_a_restatement_is_a_new_one()
    {
        await _record.WithAsync(10);
        IReadOnlyList<AppendedEntry> answers = await _record.Log.AppendAsync(
            [TestRecord.Entry(3), TestRecord.Entry(13, replaced: 3), TestRecord.Entry(13, 3)],
            Stop
        );
        Assert.Equal(
            [(3, true), (10, false), (10, true)],
            answers.Select(a => ((int)a.Index, a.WasThere))
        );
        Assert.True(
            Assert.Single(await _record.Log.AppendAsync([TestRecord.Entry(13, 3)], Stop)).WasThere
        );
        // Back to what it was before the restatement: the same document again, for another reason.
        Assert.Equal(
            11,
            Assert.Single(await _record.Log.AppendAsync([TestRecord.Entry(3, 13)], Stop)).Index
        );
        Assert.Equal(2, (await _record.PublishAsync()).Added);
        Assert.Equal(
            [3, 8, 10, 11],
            _record.Reader.History("acme/model-3").Select(found => found.Index)
        );
        Assert.Equal(
            11,
            _record.Reader.Prove(Digest.Of(TestRecord.Document(3)))!.Value.Proof.Index
        );
    }

    [Fact]
    public async Task A_restatement_of_what_is_not_there_is_refused()
    {
        await _record.WithAsync(5);
        await Assert.ThrowsAsync<UnknownSupersededException>(() =>
            _record.Log.AppendAsync([TestRecord.Entry(13, replaced: 8)], Stop)
        );
        // That of another subject is not there either.
        await Assert.ThrowsAsync<UnknownSupersededException>(() =>
            _record.Log.AppendAsync([TestRecord.Entry(13, replaced: 2)], Stop)
        );
        Assert.Equal(0, (await _record.PublishAsync()).Added);
    }

    [Fact]
    public async Task Without_its_index_the_record_answers_the_same()
    {
        await _record.WithAsync(300);
        Directory.Delete(_record.Folder.Index, recursive: true);
        Assert.Equal(
            200,
            _record.Reader.Prove(Digest.Of(TestRecord.Document(200)))!.Value.Proof.Index
        );
    }

    [Fact]
    public async Task A_line_of_the_pending_file_that_was_not_finished_is_no_entry()
    {
        await _record.WithAsync(2);
        await _record.Log.AppendAsync([TestRecord.Entry(2), TestRecord.Entry(3)], Stop);
        byte[] whole = await File.ReadAllBytesAsync(_record.Folder.Pending, Stop);
        foreach (int cut in (int[])[1, 2, 40, 100])
        {
            await File.WriteAllBytesAsync(_record.Folder.Pending, whole[..^cut], Stop);
            AppendedEntry again = Assert.Single(
                await _record.Log.AppendAsync([TestRecord.Entry(3)], Stop)
            );
            Assert.Equal(3, again.Index);
            // Without the end of its line alone it was whole.
            Assert.Equal(cut == 1, again.WasThere);
            Assert.Equal(
                whole[..^1],
                (await File.ReadAllBytesAsync(_record.Folder.Pending, Stop))[..(whole.Length - 1)]
            );
        }

        Assert.Equal(2, (await _record.PublishAsync()).Added);
    }

    [Fact]
    public async Task A_record_that_was_tampered_with_is_not_continued()
    {
        await _record.WithAsync(300);
        await _record.Log.AppendAsync([TestRecord.Entry(300)], Stop);
        string[] edge =
        [
            "tile/0/001.p/44",
            "tile/1/000.p/1",
            "tile/entries/001.p/44",
            "checkpoint",
        ];
        foreach (string name in edge)
        {
            string path = Path.Combine(_record.Folder.Root, name);
            byte[] bytes = await File.ReadAllBytesAsync(path, Stop);
            foreach (int at in (int[])[0, bytes.Length / 2, bytes.Length - 1])
            {
                byte[] changed = [.. bytes];
                changed[at] ^= 1;
                await File.WriteAllBytesAsync(path, changed, Stop);
                await Assert.ThrowsAsync<LogDamagedException>(_record.PublishAsync);
            }

            await File.WriteAllBytesAsync(path, bytes, Stop);
        }

        Assert.Equal(1, (await _record.PublishAsync()).Added);
    }

    [Fact]
    public async Task A_record_that_was_put_back_is_not_continued()
    {
        await _record.WithAsync(5);
        byte[] old = await File.ReadAllBytesAsync(_record.Folder.Checkpoint, Stop);
        await _record.Log.AppendAsync([TestRecord.Entry(5)], Stop);
        await _record.PublishAsync();
        await _record.Log.AppendAsync([TestRecord.Entry(6)], Stop);
        await File.WriteAllBytesAsync(_record.Folder.Checkpoint, old, Stop);
        await Assert.ThrowsAsync<LogDamagedException>(_record.PublishAsync);
    }

    [Fact]
    public async Task Another_key_does_not_continue_the_record_and_a_new_one_of_its_owner_signs_anew()
    {
        await _record.WithAsync(5);
        using PrivateKey key = PrivateKey.Create();
        NoteSigner other = new(_record.Signer.Key.Name, NoteKeyType.Log, key);
        await Assert.ThrowsAsync<LogDamagedException>(() =>
            _record.Log.PublishAsync(other, [], Stop)
        );
        PublishedRecord anew = await _record.Log.PublishAsync(other, [_record.Signer.Key], Stop);
        Assert.Equal(5, anew.Shown.Checkpoint.Size);
        Assert.Equal(
            NoteOutcome.Holds,
            NoteVerification.Check(TestRecord.Ed25519, anew.Shown.Note, other.Key).Outcome
        );
    }

    [Fact]
    public async Task Documents_are_served_once_their_entries_are_in_the_log()
    {
        await _record.WithAsync();
        _record.Log.Keep(TestRecord.Document(0));
        await _record.Log.AppendAsync([TestRecord.Entry(0)], Stop);
        Digest digest = Digest.Of(TestRecord.Document(0));
        string served = Path.Combine(_record.Folder.Statements, digest.ToHex());
        Assert.False(File.Exists(served));
        await _record.PublishAsync();
        Assert.Equal(TestRecord.Document(0), await File.ReadAllBytesAsync(served, Stop));
        Assert.Equal(served, _record.Folder.Document(digest));
    }

    [Fact]
    public async Task An_export_is_the_same_log_and_continues_only_itself()
    {
        await _record.WithAsync(300);
        string target = _record["public"];
        RecordExport export = new(_record.Folder, _record.Time);
        Assert.Equal(CheckpointRelation.Continues, (await export.ToAsync(target, Stop)).Relation);
        Assert.Equal((CheckpointRelation.Continues, 0), await export.ToAsync(target, Stop));
        await _record.Log.AppendAsync(
            [.. Enumerable.Range(300, 400).Select(n => TestRecord.Entry(n))],
            Stop
        );
        await _record.PublishAsync();
        await export.ToAsync(target, Stop);
        RecordFolder copy = new(target);
        Assert.Equal(
            700,
            LogEntries.All(new TileFiles(copy), copy.ReadCheckpoint().Checkpoint).Count()
        );
        Assert.False(Directory.Exists(target + ".state"));

        using TestRecord other = new("other");
        await other.WithAsync(700);
        await other.Log.AppendAsync([TestRecord.Entry(900)], Stop);
        await other.PublishAsync();
        string foreign = Path.Combine(target, "checkpoint");
        SignedNote split = new Checkpoint("log.example/host", 700, Merkle.Leaf([1])).Sign(
            _record.Signer,
            0
        );
        await File.WriteAllBytesAsync(foreign, split.ToBytes(), Stop);
        Assert.Equal((CheckpointRelation.SplitView, 0), await export.ToAsync(target, Stop));
        Assert.Equal(split.ToBytes(), await File.ReadAllBytesAsync(foreign, Stop));
    }

    private Digest Root(int size) =>
        MerkleTrees.Root(new TiledTree(new TileFiles(_record.Folder), size), size);
}
