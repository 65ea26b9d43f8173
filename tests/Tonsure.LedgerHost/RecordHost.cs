using System.Text;
using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.LedgerHost;

/// <summary>Writes a record whose key is known to the tests, and stops where it is told to.</summary>
internal static class RecordHost
{
    private const string Origin = "log.example/host";

    internal static async Task<int> RunAsync(
        RecordFolder folder,
        int first,
        int count,
        RecordStep? step,
        int nth,
        Action die
    )
    {
        using PrivateKey key = PrivateKey.FromSeed(new byte[32])!;
        NoteSigner signer = new(Origin, NoteKeyType.Log, key);
        RecordLog log = new(folder, new SodiumEd25519(), TimeProvider.System)
        {
            Done = done =>
            {
                if (done == step && --nth == 0)
                {
                    die();
                }
            },
        };
        await log.InitAsync(signer, CancellationToken.None);
        if (count > 0)
        {
            await log.AppendAsync(
                [.. Enumerable.Range(first, count).Select(EntryOf)],
                CancellationToken.None
            );
        }

        PublishedRecord published = await log.PublishAsync(signer, [], CancellationToken.None);
        Console.Write(published.Shown.Note);
        return 0;
    }

    private static RecordEntry EntryOf(int number) =>
        RecordEntry.TryMake(
            Digest.Of(Encoding.UTF8.GetBytes($"document {number}")),
            $"acme/model-{number % 5}",
            null,
            [],
            out RecordEntry? entry
        )
            ? entry
            : throw new InvalidOperationException("a test's entry is one");
}
