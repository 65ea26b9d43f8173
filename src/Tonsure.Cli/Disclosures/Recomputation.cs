using System.Text;
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
        return Compare(stated, computed);
    }

    private static Recomputed Compare(InTotoStatement stated, Statement? statement)
    {
        Digest digest = StatementEnvelope.DigestOf(stated.Predicate);
        if (statement is null)
        {
            return new Recomputed(digest, null, []);
        }

        InTotoStatement computed = StatementEnvelope.InToto(statement);
        IEnumerable<StatementDifference> subjects = stated.Subjects.SequenceEqual(computed.Subjects)
            ? []
            : [new StatementDifference("/subject", Names(stated), Names(computed))];
        return new Recomputed(
            digest,
            StatementEnvelope.DigestOf(computed.Predicate),
            [.. subjects, .. StatementDifferences.Between(stated.Predicate, computed.Predicate)]
        );
    }

    /// <summary>What an in-toto statement is about, as JSON.</summary>
    private static string Names(InTotoStatement statement) =>
        Encoding.UTF8.GetString(
            CanonicalJson.Write(
                JsonValue.List(
                    statement.Subjects.Select(subject =>
                        JsonValue.Of($"{subject.Name} {subject.Digest}")
                    )
                )
            )
        );
}
