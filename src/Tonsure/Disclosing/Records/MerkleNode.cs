namespace Tonsure.Disclosing.Records;

/// <summary>A whole subtree of 2^<paramref name="Level"/> leaves: those from <c>Index × 2^Level</c> on.</summary>
/// <param name="Level">0 for a leaf, at most 62.</param>
/// <param name="Index">Its place among those of its level, from 0.</param>
public readonly record struct MerkleNode(int Level, long Index);
