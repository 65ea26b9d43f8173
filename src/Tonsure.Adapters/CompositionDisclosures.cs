using Tonsure.Accounting;
using Tonsure.Adapters.Disclosures;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Statements;
using Tonsure.Grid;

namespace Tonsure.Adapters;

/// <summary>What statements and their documents are made of.</summary>
/// <param name="world">The program's world.</param>
public sealed class CompositionDisclosures(Composition world)
{
    /// <summary>The forms in which a statement is given.</summary>
    public IReadOnlyList<IDisclosureDocument> Documents =>
        DisclosureDocuments.All(() => ShippedDatapoints.Load(world.Data));

    /// <summary>Everything beside the activities.</summary>
    /// <exception cref="Tables.TableException">A table cannot be read.</exception>
    public StatementFactors Factors => new(world.Factors, Origin, TableDigests.Of(world.Data));

    /// <summary>The statement of a scope; null where the ledger has no activity of it.</summary>
    public async Task<Statement?> StateAsync(
        StatementScope scope,
        CancellationToken cancellationToken
    )
    {
        using StatementTally tally = new(scope, Factors);
        await foreach (Activity activity in world.Ledger.ReadAsync(scope.Filter, cancellationToken))
        {
            tally.Add(activity);
        }

        return tally.ToStatement();
    }

    private IntensityOrigin Origin(ZoneId zone, long hour) =>
        world.Stored.Sourced(zone, hour) is { } known
        && known.Figure.Tier < world.Tables.At(zone, hour).Tier
            ? new IntensityOrigin(known.Source, known.Signal)
            : new IntensityOrigin("tables", world.Tables.SignalOf(zone));
}
