using Tonsure.Adapters;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Disclosures;

/// <summary>Computes a statement again, from the ledger of another home. Nothing is written to it.</summary>
internal static class Recomputation
{
    public static async Task<Recomputed> RunAsync(
        CommandContext cli,
        string path,
        byte[] document,
        string home,
        CancellationToken cancellationToken
    )
    {
        if (
            !StatementEnvelope.TryRead(document, out InTotoStatement? stated)
            || !StatementScope.TryRead(stated.Predicate["scope"], out StatementScope? scope)
        )
        {
            throw new UserFaultException(
                ExitCodes.No,
                cli.Texts.NotAStatement(path),
                cli.Texts.NotAStatementMend
            );
        }

        if (!Directory.Exists(new TonsureHome(home).Activities))
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.NoLedgerThere(home),
                cli.Texts.NoLedgerThereMend
            );
        }

        Composition world = new(
            name => name == "TONSURE_HOME" ? Path.GetFullPath(home) : cli.World.Variable(name),
            cli.World.Data,
            home,
            cli.World.Time
        )
        {
            StoreUnreadable = cli.World.StoreUnreadable,
        };
        Statement? computed = await world.Disclosures.StateAsync(scope, cancellationToken);
        return Compare(stated.Predicate, computed);
    }

    public static Recomputed Compare(JsonValue stated, Statement? statement)
    {
        Digest digest = StatementEnvelope.DigestOf(stated);
        if (statement is null)
        {
            return new Recomputed(digest, null, []);
        }

        JsonValue computed = StatementPredicate.Of(statement);
        return new Recomputed(
            digest,
            StatementEnvelope.DigestOf(computed),
            [.. StatementDifferences.Between(stated, computed)]
        );
    }
}
