using Tonsure.Accounting;

namespace Tonsure.Cli.Reports;

/// <summary>What the ledger says, ready to be written.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Lines">One line a key.</param>
/// <param name="Total">All of it.</param>
/// <param name="Coverage">How it is known.</param>
internal sealed record Report(
    FootprintQuery Query,
    IReadOnlyList<FootprintTotal> Lines,
    FootprintTotal Total,
    Coverage Coverage
)
{
    public static Report Of(FootprintQuery query, IReadOnlyList<FootprintRow> rows) =>
        new(query, FootprintTotal.ByKey(rows), FootprintTotal.Of("", rows), Coverage.Of(rows));

    /// <summary>Operational emissions and embodied carbon of all of it, in micrograms.</summary>
    public BoundedSum WithEmbodied => Total.Sums.CarbonMicrograms + Total.Sums.EmbodiedMicrograms;

    /// <summary>The key's word on the wire.</summary>
    public string KeyWord => Query.Key.ToString().ToLowerInvariant();
}
