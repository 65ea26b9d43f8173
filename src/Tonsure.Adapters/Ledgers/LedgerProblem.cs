namespace Tonsure.Adapters.Ledgers;

/// <summary>What can be wrong with the ledger.</summary>
public enum LedgerProblem
{
    /// <summary>A file is damaged.</summary>
    Corrupt = 0,

    /// <summary>A file may not be read, or reading it fails.</summary>
    Unreadable = 1,

    /// <summary>A file was written by a newer version.</summary>
    UnknownSchema = 2,

    /// <summary>A file's rows do not have the digest that it states.</summary>
    DigestMismatch = 3,

    /// <summary>One activity is in two files and counted twice.</summary>
    Duplicate = 4,

    /// <summary>An activity supersedes one that is not in the ledger.</summary>
    SupersedesNothing = 5,

    /// <summary>Two activities supersede the same one, and both count.</summary>
    SupersededTwice = 6,

    /// <summary>An activity breaks a rule.</summary>
    RuleBroken = 7,

    /// <summary>The list of base segments is damaged.</summary>
    ManifestCorrupt = 8,
}
