using System.Text;
using CsCheck;
using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Statements;
using Tonsure.Grid;
using Tonsure.Quantities;
using static Tonsure.Tests.Accounting.TestFootprints;

namespace Tonsure.Tests.Disclosing;

/// <summary>Ledgers of any kind of activity, and their statements.</summary>
internal static class TestStatements
{
    internal const string Subject = "model";
    private const long Year = 365 * 24 * Hour;

    private static readonly string?[] Sites = [null, "lab", "cloud:north"];
    private static readonly string[] Methods = ["counter", "model", "bill"];
    private static readonly EvidenceGrade[] Grades =
    [
        EvidenceGrade.Measured,
        EvidenceGrade.Calibrated,
        EvidenceGrade.Modelled,
        EvidenceGrade.Declared,
    ];

    private static readonly Gen<Activity> One =
        from energy in Gen.OneOf(Gen.Const(0L), Gen.Long[1, 10_000], Gen.Long[1, 1L << 50])
        from below in Gen.Long[0, energy]
        from above in Gen.Long[0, (energy / 2) + 5]
        from start in Gen.Long[0, 2 * Year]
        from length in Gen.Long[1, 100 * Hour]
        from known in Gen.Int[0, 5]
        from kind in Gen.Int[0, 8]
        from pick in Gen.Int[0, 1000]
        select Make(energy, below, above, start, length, known, (ActivityKind)kind, pick);

    /// <summary>Ledgers in order, with one activity at least.</summary>
    internal static readonly Gen<Activity[]> Ledgers = One.Array[1, 14].Select(InOrder);

    internal static StatementFactors FactorsOf(int pue = 1300) =>
        new(
            Factors(pue, 10, 20, 200, 1800),
            (_, _) =>
                new IntensityOrigin(
                    "tables",
                    new Signal(SignalKind.Lifecycle, SignalBasis.Average, "test", "2026", "CC0")
                ),
            [new StatedTable("factors.csv", Digest.Of("table"u8))]
        );

    internal static Statement Of(
        IEnumerable<Activity> activities,
        StatementScope? scope = null,
        StatementFactors? factors = null
    )
    {
        using StatementTally tally = new(
            scope ?? StatementScope.OfSubject(Subject, null),
            factors ?? FactorsOf()
        );
        foreach (Activity activity in activities)
        {
            tally.Add(activity);
        }

        return tally.ToStatement()!;
    }

    internal static DocumentRequest Request(Statement statement) =>
        new(
            statement,
            new DocumentDetails
            {
                Program = "tonsure test",
                Created = DateTimeOffset.UnixEpoch,
                Version = "1",
                Supplier = "Acme",
                DownloadLocation = "https://example.org/model",
                ReleaseTime = DateTimeOffset.UnixEpoch,
            },
            new PlainWords()
        );

    internal static string Text(Statement statement, IDisclosureDocument document) =>
        ((DocumentOutcome.Written)document.Write(Request(statement))).Text;

    internal static string Predicate(Statement statement) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(StatementPredicate.Of(statement)));

    private static Activity[] InOrder(Activity[] activities) =>
        [
            .. activities
                .Select(
                    (activity, i) =>
                        activity with
                        {
                            Id = Guid.Parse($"01234567-0000-7000-8000-{i:x12}"),
                        }
                )
                .OrderBy(activity => activity.Interval.StartMs)
                .ThenBy(activity => activity.Id),
        ];

    private static Activity Make(
        long energy,
        long below,
        long above,
        long start,
        long length,
        int known,
        ActivityKind kind,
        int pick
    )
    {
        Activity activity = Activity(
            known == 0 ? null : new Bounded<long>(energy, energy - below, energy + above),
            pick % 2 == 0 ? "STEP" : "FLAT",
            start,
            start + length,
            pick % 5 == 0 ? EnergyBoundary.Facility : EnergyBoundary.It
        );
        return activity with
        {
            Kind = kind,
            RunId = $"run{pick % 4}",
            Component = pick % 3 == 0 ? "memory" : "cpu",
            Site = Sites[pick % 3],
            Complete = pick % 7 != 0,
            CpuMs = pick % 3 == 1 ? length * (pick % 64) : null,
            Cpus = pick % 3 == 1 ? pick % 64 : null,
            Accelerator = pick % 3 == 2 ? "H100-SXM" : null,
            Accelerators = pick % 3 == 2 ? 8 : null,
            AcceleratorMs = pick % 3 == 2 ? length * 8 : null,
            Flop = pick % 4 == 0 ? 1e18 * pick : null,
            InputTokens = pick % 6 == 0 ? pick : null,
            OutputTokens = kind == ActivityKind.Inference ? pick + 1 : null,
            DeclaredCarbon =
                known == 0 && pick % 2 == 0 ? CarbonMass.FromMicrograms(pick * 977L) : null,
            Evidence =
                known == 0
                    ? pick % 2 == 0
                        ? new Evidence(EvidenceGrade.Declared, "bill", "1", "2026")
                        : new Evidence(EvidenceGrade.Uncovered, "none", "1", "")
                    : new Evidence(Grades[pick % 4], Methods[pick % 2], "1", ""),
        };
    }
}
