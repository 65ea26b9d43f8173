using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Adapters.Tests.Records;

public sealed class WitnessStoreTests : IDisposable
{
    private readonly TestRecord _record = new();
    private readonly PrivateKey _key = PrivateKey.Create();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private NoteSigner Witness => new("witness.example/w", NoteKeyType.Witness, _key);

    public void Dispose()
    {
        _key.Dispose();
        _record.Dispose();
    }

    [Fact]
    public async Task It_cosigns_what_continues_what_it_saw_and_the_record_takes_the_cosignature()
    {
        await _record.WithAsync(300);
        Assert.NotNull((await CosignAsync(_record)).Cosigned);
        await _record.Log.AppendAsync([TestRecord.Entry(300)], Stop);
        await _record.PublishAsync();
        SignedNote cosigned = (await CosignAsync(_record)).Cosigned!;
        SignedCheckpoint shown = (await _record.Log.AddSignaturesAsync(cosigned, Stop))!;
        Assert.Equal(301, shown.Checkpoint.Size);
        Assert.Equal(
            cosigned.ToBytes(),
            await File.ReadAllBytesAsync(_record.Folder.Checkpoint, Stop)
        );
        Assert.Equal(
            _record.Time.GetUtcNow().ToUnixTimeSeconds(),
            NoteVerification.Check(TestRecord.Ed25519, cosigned, Witness.Key).CosignedAt
        );
    }

    [Fact]
    public async Task A_log_that_tells_another_story_is_refused_with_both_notes()
    {
        await _record.WithAsync(10);
        await CosignAsync(_record);
        using TestRecord other = new("other");
        await other.WithAsync();
        await other.Log.AppendAsync(
            [.. Enumerable.Range(100, 10).Select(n => TestRecord.Entry(n))],
            Stop
        );
        await other.PublishAsync();
        (WitnessDecision decision, SignedNote? cosigned) = await CosignAsync(other);
        Assert.Null(cosigned);
        var refused = Assert.IsType<WitnessDecision.Refuse>(decision);
        Assert.Equal(CheckpointRelation.SplitView, refused.Relation);
        Assert.Equal(_record.Folder.ReadCheckpoint().Note, refused.LastSeen.Note);
        Assert.Equal(other.Folder.ReadCheckpoint().Note, refused.Shown.Note);

        await other.Log.AppendAsync([TestRecord.Entry(200)], Stop);
        await other.PublishAsync();
        Assert.Equal(
            CheckpointRelation.ProofBroken,
            Assert.IsType<WitnessDecision.Refuse>((await CosignAsync(other)).Decision).Relation
        );
        // What was refused was not seen.
        Assert.NotNull((await CosignAsync(_record)).Cosigned);
    }

    private Task<(WitnessDecision Decision, SignedNote? Cosigned)> CosignAsync(TestRecord record) =>
        new WitnessStore(_record["witness"], TestRecord.Ed25519, _record.Time).CosignAsync(
            record.Folder,
            _record.Signer.Key,
            Witness,
            Stop
        );
}
