namespace Tonsure.Disclosing.Lint;

/// <summary>Reads documents of one format.</summary>
internal interface IDocumentReader
{
    /// <summary>What a document says; null where it is not of the format.</summary>
    ReadDocument? Read(SourceDocument source);
}
