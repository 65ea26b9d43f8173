using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>Knows the hashes of a tree's whole subtrees.</summary>
public interface IMerkleNodes
{
    /// <summary>The hash of a whole subtree.</summary>
    /// <param name="node">One whose leaves are all in the tree.</param>
    /// <exception cref="LogDamagedException">What should hold it is missing or is not what it should be.</exception>
    Digest HashOf(MerkleNode node);
}
