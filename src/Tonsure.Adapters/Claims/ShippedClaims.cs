using System.Collections.Immutable;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Adapters.Claims;

/// <summary>The catalogue: published footprints, and cards of evidence for sentences that are often repeated.</summary>
public sealed class ShippedClaims
{
    private ShippedClaims(ImmutableArray<Claim> published, ImmutableArray<ClaimEvidence> cards) =>
        (Published, Cards) = (published, cards);

    /// <summary>Published footprints, in the table's order.</summary>
    public ImmutableArray<Claim> Published { get; }

    /// <summary>Cards of evidence, in the table's order.</summary>
    public ImmutableArray<ClaimEvidence> Cards { get; }

    /// <summary>Reads the tables of a data folder.</summary>
    /// <exception cref="TableException">A table is missing or damaged.</exception>
    public static ShippedClaims Load(string data)
    {
        string folder = Path.Combine(data, "claims");
        SourceTable sources = SourceTable.Load(data);
        try
        {
            string path = Path.Combine(folder, "published.csv");
            return new ShippedClaims(
                [
                    .. ClaimFile
                        .Load(path)
                        .Select(claim =>
                            claim with
                            {
                                Origin = claim.Origin with
                                {
                                    Source = sources.Title(claim.Origin.Source),
                                },
                            }
                        ),
                ],
                [.. EvidenceTables.Read(folder, sources)]
            );
        }
        catch (ClaimFileException e)
        {
            // A table of ours, not somebody's file.
            throw new TableException(e.Path, e.Line, $"{e.Problem} {e.Field} '{e.Value}'");
        }
    }
}
