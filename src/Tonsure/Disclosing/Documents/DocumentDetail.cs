namespace Tonsure.Disclosing.Documents;

/// <summary>Something that a document needs and that is not in the ledger.</summary>
public enum DocumentDetail
{
    /// <summary>See <see cref="DocumentDetails.Version"/>.</summary>
    Version,

    /// <summary>See <see cref="DocumentDetails.Supplier"/>.</summary>
    Supplier,

    /// <summary>See <see cref="DocumentDetails.DownloadLocation"/>.</summary>
    DownloadLocation,

    /// <summary>See <see cref="DocumentDetails.ReleaseTime"/>.</summary>
    ReleaseTime,

    /// <summary>See <see cref="DocumentDetails.FunctionalUnit"/>.</summary>
    FunctionalUnit,

    /// <summary>See <see cref="DocumentDetails.Units"/>.</summary>
    Units,

    /// <summary>The period of the statement.</summary>
    Period,
}
