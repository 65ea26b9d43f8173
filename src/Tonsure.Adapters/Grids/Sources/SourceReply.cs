using System.Net;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>What came of one question.</summary>
public abstract record SourceReply
{
    private SourceReply() { }

    /// <summary>A body of a media type that was asked for.</summary>
    /// <param name="Body">All of it, decompressed.</param>
    /// <param name="Status">200, or one of the telling ones.</param>
    /// <param name="RetrievedMs">When the source last stood by it, in milliseconds since 1970.</param>
    /// <param name="Asked">What was asked, with secrets hidden; for errors.</param>
    public sealed record Content(
        ReadOnlyMemory<byte> Body,
        HttpStatusCode Status,
        long RetrievedMs,
        string Asked
    ) : SourceReply;

    /// <summary>No body that can be used.</summary>
    /// <param name="Answer">What the source answers then.</param>
    /// <param name="Status">What the source said, where it said something.</param>
    public sealed record Failed(SourceAnswer.Failed Answer, HttpStatusCode? Status) : SourceReply;
}
