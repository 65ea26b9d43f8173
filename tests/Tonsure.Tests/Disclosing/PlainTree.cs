using System.Security.Cryptography;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Tests.Disclosing;

/// <summary>RFC 6962 word by word, recursive and slow: what everything else is compared with.</summary>
internal sealed class PlainTree(IReadOnlyList<byte[]> entries)
{
    public Digest Root(int size) => Digest.FromBytes(Hash(0, size));

    public Digest[] Inclusion(int index, int size) => [.. Path(index, 0, size)];

    public Digest[] Consistency(int size1, int size2) => [.. SubProof(size1, 0, size2, true)];

    private byte[] Hash(int start, int end) =>
        (end - start) switch
        {
            0 => SHA256.HashData([]),
            1 => SHA256.HashData([0, .. entries[start]]),
            int n => SHA256.HashData([
                1,
                .. Hash(start, start + Half(n)),
                .. Hash(start + Half(n), end),
            ]),
        };

    private IEnumerable<Digest> Path(int m, int start, int end)
    {
        int n = end - start;
        if (n == 1)
        {
            return [];
        }

        int k = Half(n);
        return m < k
            ? [.. Path(m, start, start + k), Digest.FromBytes(Hash(start + k, end))]
            : [.. Path(m - k, start + k, end), Digest.FromBytes(Hash(start, start + k))];
    }

    private IEnumerable<Digest> SubProof(int m, int start, int end, bool isWhole)
    {
        int n = end - start;
        if (m == n)
        {
            return isWhole ? [] : [Digest.FromBytes(Hash(start, end))];
        }

        int k = Half(n);
        return m <= k
            ? [.. SubProof(m, start, start + k, isWhole), Digest.FromBytes(Hash(start + k, end))]
            : [.. SubProof(m - k, start + k, end, false), Digest.FromBytes(Hash(start, start + k))];
    }

    private static int Half(int n)
    {
        int k = 1;
        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }
}
