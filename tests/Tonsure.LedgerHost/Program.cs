using System.Diagnostics;
using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Records;
using Tonsure.Grid;
using Tonsure.LedgerHost;
using Tonsure.Quantities;
using Activity = Tonsure.Accounting.Activity;

// A process for tests of the ledger: it appends, or compacts and kills itself after a step.
//   append HOME FIRST COUNT   appends batches FIRST, FIRST + 1, … of one activity each and prints each once it is durable
//   compact HOME [STEP]       compacts, or dies by SIGKILL after the first such step
//   record FOLDER FIRST COUNT [STEP NTH]
//                             appends COUNT entries to a record and publishes them, or dies by SIGKILL after the nth such step;
//                             prints the checkpoint that it showed
switch (args)
{
    case ["append", string home, string first, string count]:
        ParquetActivityLedger ledger = new(home, TimeProvider.System);
        int from = int.Parse(first, CultureInfo.InvariantCulture);
        int to = from + int.Parse(count, CultureInfo.InvariantCulture);
        for (int number = from; number < to; number++)
        {
            Activity one = One(number);
            if (!await ledger.AppendAsync(one.Id, [one], CancellationToken.None))
            {
                throw new InvalidOperationException($"{one.Id} was there before");
            }

            Console.WriteLine(one.Id);
        }

        return 0;
    case ["compact", string home, .. string[] step]:
        CompactionStep? last = step.Length > 0 ? Enum.Parse<CompactionStep>(step[0]) : null;
        LedgerCompaction compaction = new(
            home,
            TimeProvider.System,
            done =>
            {
                if (done == last)
                {
                    Die();
                }
            }
        );
        CompactionReport? report = await compaction.CompactAsync(
            TimeSpan.FromMinutes(1),
            unasked: false,
            CancellationToken.None
        );
        Console.WriteLine(report);
        return report is { Refused.Count: 0 } ? 0 : 1;
    case ["record", string folder, string first, string count, .. string[] step]:
        return await RecordHost.RunAsync(
            new RecordFolder(folder),
            int.Parse(first, CultureInfo.InvariantCulture),
            int.Parse(count, CultureInfo.InvariantCulture),
            step.Length > 0 ? Enum.Parse<RecordStep>(step[0]) : null,
            step.Length > 1 ? int.Parse(step[1], CultureInfo.InvariantCulture) : 1,
            Die
        );
    default:
        return 2;
}

static void Die()
{
    using Process self = Process.GetCurrentProcess();
    self.Kill();
    Thread.Sleep(Timeout.Infinite);
}

static Activity One(int number) =>
    new()
    {
        Id = Guid.Parse($"{number:x8}-0000-7000-8000-000000000000"),
        RunId = "run",
        Component = "cpu",
        Subject = "subject",
        Zone = ZoneId.Parse("BB"),
        Interval = Interval.FromMilliseconds(
            1_764_000_000_000 + number,
            1_764_000_001_000 + number
        ),
        Energy = new ActivityEnergy(Bounded<long>.Exactly(1), EnergyBoundary.It),
        Evidence = new Evidence(EvidenceGrade.Measured, "test", "1", ""),
        Source = "test",
        RecordedAtMs = 1_764_000_000_000 + number,
    };
