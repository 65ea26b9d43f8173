using System.Numerics;
using System.Security.Cryptography;

namespace Tonsure.Bench;

/// <summary>RFC 6962 in memory: every hash of every whole subtree in lists, one a level, grown leaf by leaf.</summary>
internal sealed class PlainMerkleTree
{
    private readonly List<List<byte[]>> _levels =
    [
        [],
    ];

    internal int Size => _levels[0].Count;

    internal void Add(byte[] entry)
    {
        byte[] hash = SHA256.HashData([0, .. entry]);
        int level = 0;
        while (true)
        {
            if (level == _levels.Count)
            {
                _levels.Add([]);
            }

            List<byte[]> hashes = _levels[level];
            hashes.Add(hash);
            if (hashes.Count % 2 == 1)
            {
                return;
            }

            hash = Node(hashes[^2], hashes[^1]);
            level++;
        }
    }

    internal byte[] Root() => Hash(0, Size);

    internal List<byte[]> Inclusion(int index)
    {
        List<byte[]> proof = [];
        int start = 0;
        int end = Size;
        while (end - start > 1)
        {
            int middle = start + (1 << BitOperations.Log2((uint)(end - start - 1)));
            proof.Add(index < middle ? Hash(middle, end) : Hash(start, middle));
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }

        proof.Reverse();
        return proof;
    }

    private byte[] Hash(int start, int end)
    {
        int count = end - start;
        int level = BitOperations.Log2((uint)count);
        return BitOperations.IsPow2(count)
            ? _levels[level][start >> level]
            : Node(Hash(start, start + (1 << level)), Hash(start + (1 << level), end));
    }

    private static byte[] Node(byte[] left, byte[] right) =>
        SHA256.HashData([1, .. left, .. right]);
}
