namespace Tonsure.Disclosing.Records;

/// <summary>Whether a Merkle proof holds, and if not, what is wrong with it.</summary>
public enum ProofVerdict
{
    /// <summary>The proof leads to another root.</summary>
    OtherRoot,

    /// <summary>It holds.</summary>
    Holds,

    /// <summary>No such proof can exist: an index beyond the size, a tree that shrinks, or one without leaves.</summary>
    BadSizes,

    /// <summary>The proof has more or fewer hashes than these sizes need.</summary>
    ProofLength,

    /// <summary>A hash is not 32 bytes.</summary>
    HashLength,
}
