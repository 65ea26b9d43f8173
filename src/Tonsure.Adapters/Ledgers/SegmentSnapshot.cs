using System.Security.Cryptography;
using System.Text;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The files that held the ledger at one moment, as full paths.</summary>
/// <param name="Manifest">What compaction had published.</param>
/// <param name="Base">The compacted files.</param>
/// <param name="Log">The appended files that are not in the base, in the order of their names.</param>
internal sealed record SegmentSnapshot(
    SegmentManifest Manifest,
    IReadOnlyList<string> Base,
    IReadOnlyList<string> Log
)
{
    private const int DigestLength = 12;

    internal IReadOnlyList<string> Files => [.. Base, .. Log];

    /// <summary>A digest of what it lists. A name stands for what is in the file: both are made once.</summary>
    internal string Version
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (string file in Files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestLength));
        }
    }
}
