using Tonsure.Accounting;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>What the ledger says.</summary>
/// <param name="By">What it is summed by.</param>
/// <param name="From">Only what lies at or after this instant; null for the beginning.</param>
/// <param name="To">Only what lies before this instant; null for the end.</param>
/// <param name="Tz">Whose midnights and hours cut activities.</param>
/// <param name="AsOf">When the ledger was read. A large ledger is not read anew for every question.</param>
/// <param name="Rows">One a key, in the order that was asked for.</param>
/// <param name="RowCount">How many keys there are in all.</param>
/// <param name="Next">What to give as `after` for the rows that follow; null where none do.</param>
/// <param name="Total">All of it.</param>
/// <param name="Coverage">How it is known.</param>
/// <param name="Equivalence">What operational and embodied carbon together are compared with.</param>
internal sealed record FootprintBody(
    string By,
    string? From,
    string? To,
    string Tz,
    string AsOf,
    IReadOnlyList<FootprintLineBody> Rows,
    int RowCount,
    string? Next,
    FootprintLineBody Total,
    CoverageBody Coverage,
    EquivalenceBody Equivalence
)
{
    public static FootprintBody Of(
        string by,
        FootprintAnswer answer,
        IReadOnlyList<FootprintTotal> part,
        string? next
    ) =>
        new(
            by,
            Instant(answer.Query.Filter.FromMs),
            Instant(answer.Query.Filter.ToMs),
            answer.Query.TimeZone.Id,
            Figures.Instant(answer.AsOf),
            [.. part.Select(FootprintLineBody.Of)],
            answer.Lines.Count,
            next,
            FootprintLineBody.Of(answer.Total),
            CoverageBody.Of(answer.Coverage),
            EquivalenceBody.Of(answer.Equivalence)
        );

    private static string? Instant(long? milliseconds) =>
        milliseconds is { } known ? Figures.Instant(known) : null;
}
