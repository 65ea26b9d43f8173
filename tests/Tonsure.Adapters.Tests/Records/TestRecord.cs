using System.Text;
using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Adapters.Tests.Records;

/// <summary>A record in a folder that lasts as long as a test, with a key of its own.</summary>
internal sealed class TestRecord : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly PrivateKey _key = PrivateKey.FromSeed(new byte[32])!;

    public TestRecord(string name = "record")
    {
        Folder = new RecordFolder(_scratch[name]);
        Signer = new NoteSigner("log.example/host", NoteKeyType.Log, _key);
    }

    public static IEd25519 Ed25519 { get; } = new SodiumEd25519();

    public RecordFolder Folder { get; }

    public NoteSigner Signer { get; }

    public TimeProvider Time { get; } = new StandingClock();

    public RecordLog Log => new(Folder, Ed25519, Time);

    public RecordReader Reader => new(Folder);

    public string this[string name] => _scratch[name];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static byte[] Document(int number) => Encoding.UTF8.GetBytes($"document {number}");

    public static RecordEntry Entry(int number, int? replaced = null) =>
        RecordEntry.TryMake(
            Digest.Of(Document(number)),
            $"acme/model-{number % 5}",
            replaced is { } old
                ? new Restatement(Digest.Of(Document(old)), "better grid data")
                : null,
            [],
            out RecordEntry? entry
        )
            ? entry
            : throw new InvalidOperationException("a test's entry is one");

    public async Task<TestRecord> WithAsync(params int[] batches)
    {
        Assert.True(await Log.InitAsync(Signer, Stop));
        int number = 0;
        foreach (int batch in batches)
        {
            RecordEntry[] entries = [.. Enumerable.Range(number, batch).Select(n => Entry(n))];
            await Log.AppendAsync(entries, Stop);
            PublishedRecord published = await PublishAsync();
            Assert.Equal(batch, published.Added);
            number += batch;
        }

        return this;
    }

    public Task<PublishedRecord> PublishAsync() => Log.PublishAsync(Signer, [], Stop);

    public void Dispose()
    {
        _key.Dispose();
        _scratch.Dispose();
    }

    /// <summary>
    /// It is always the same time, but waiting takes as long as it takes: a child that another test starts holds this process's locks
    /// for an instant.
    /// </summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56);
    }
}
