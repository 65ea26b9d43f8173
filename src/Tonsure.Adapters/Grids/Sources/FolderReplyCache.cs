using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Keeps replies in <c>grid/http</c> of the home: a folder a source, a file a question, named by the digest of the question with
/// its secrets hidden. The oldest go when there are too many. A file that cannot be read is as if it were not there.
/// </summary>
public sealed class FolderReplyCache : IReplyCache
{
    private const int MaxFiles = 256;
    private const int MaxHead = 4096;

    private readonly string _folder;

    /// <summary>A cache in a folder, which need not exist.</summary>
    public FolderReplyCache(string folder) => _folder = folder;

    /// <inheritdoc/>
    public async Task<KeptReply?> FindAsync(
        string source,
        string asked,
        CancellationToken cancellationToken
    )
    {
        try
        {
            byte[] file = await File.ReadAllBytesAsync(PathOf(source, asked), cancellationToken);
            int head = file.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(file);
            if (head is < 2 or > MaxHead || file.Length < 4 + head)
            {
                return null;
            }

            Head? kept = JsonSerializer.Deserialize<Head>(file.AsSpan(4, head));
            ReadOnlyMemory<byte> body = file.AsMemory(4 + head);
            // Half a file, or another question whose digest begins the same.
            return kept is null || kept.Asked != asked || kept.Length != body.Length
                ? null
                : new KeptReply(
                    body,
                    kept.ETag,
                    kept.LastModified,
                    kept.RetrievedMs,
                    kept.FreshUntilMs
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task KeepAsync(
        string source,
        string asked,
        KeptReply reply,
        CancellationToken cancellationToken
    )
    {
        byte[] head = JsonSerializer.SerializeToUtf8Bytes(
            new Head(
                asked,
                reply.ETag,
                reply.LastModified,
                reply.RetrievedMs,
                reply.FreshUntilMs,
                reply.Body.Length
            )
        );
        if (head.Length > MaxHead)
        {
            return;
        }

        byte[] file = new byte[4 + head.Length + reply.Body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(file, head.Length);
        head.CopyTo(file, 4);
        reply.Body.CopyTo(file.AsMemory(4 + head.Length));
        string path = PathOf(source, asked);
        string part = $"{path}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(part, file, cancellationToken);
            File.Move(part, path, overwrite: true);
            Prune(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be kept is asked for again.
        }
    }

    private static void Prune(string folder)
    {
        FileInfo[] files = new DirectoryInfo(folder).GetFiles();
        foreach (
            FileInfo old in files
                .OrderBy(file => file.LastWriteTimeUtc)
                .Take(Math.Max(0, files.Length - MaxFiles))
        )
        {
            old.Delete();
        }
    }

    private string PathOf(string source, string asked) =>
        Path.Combine(
            _folder,
            source,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 16))
        );

    private sealed record Head(
        string Asked,
        string? ETag,
        string? LastModified,
        long RetrievedMs,
        long FreshUntilMs,
        int Length
    );
}
