using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.System.Tests.Web;

/// <summary>A measurement in progress: two seconds of ten watts.</summary>
internal static class RunningJournal
{
    public static IRunJournal Begin(Composition world)
    {
        long start = LedgerFacts.Noon;
        RunJournal journal = RunJournal.Begin(
            world.Home.Journal,
            new RunContext
            {
                Measurement = Guid.Parse("019abfd4-0000-7000-8000-000000000001"),
                RunId = "run-1",
                Subject = "train.py",
                Owner = OwnerPath.Unowned,
                Zone = ZoneId.Parse("DE"),
                StartMs = start,
                Source = "a test",
            },
            TimeProvider.System
        );
        for (int i = 0; i < 2; i++)
        {
            Interval second = Interval.FromMilliseconds(
                start + (1000 * i),
                start + (1000 * (i + 1))
            );
            journal.Append(
                new RunSample(
                    second,
                    [
                        new ComponentSample(
                            "cpu",
                            "package-0",
                            second,
                            Joules(10),
                            Joules(0),
                            null,
                            new Evidence(EvidenceGrade.Measured, "test", "1", "")
                        ),
                    ],
                    [],
                    []
                )
            );
        }

        return journal;
    }

    private static Bounded<ItEnergy> Joules(double joules) =>
        Bounded<ItEnergy>.Exactly(ItEnergy.FromJoules(joules));
}
