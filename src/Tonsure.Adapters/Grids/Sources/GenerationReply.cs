using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>What one body of a generation source turned out to be.</summary>
internal abstract record GenerationReply
{
    private GenerationReply() { }

    /// <summary>It was read into the readings.</summary>
    /// <param name="Rows">How many rows it held, good or bad.</param>
    /// <param name="Total">How many rows the source has for the question over all pages; null where it does not say.</param>
    public sealed record Read(int Rows, int? Total) : GenerationReply;

    /// <summary>It was an error, or nothing that can be read.</summary>
    /// <param name="Failure">Why.</param>
    /// <param name="Detail">In a sentence without keys.</param>
    public sealed record Failed(SourceFailure Failure, string Detail) : GenerationReply;
}
