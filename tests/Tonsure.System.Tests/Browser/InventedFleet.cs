using System.Buffers.Binary;
using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.System.Tests.Browser;

/// <summary>Six weeks of a small fleet's work, invented: enough to fill every page, the same in every run.</summary>
internal static class InventedFleet
{
    private const long Hour = 3_600_000;
    private const int Days = 42;
    private static readonly DateTimeOffset First = new(2026, 10, 12, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Subject, owner, site, zone, watts, hours a day, first hour, grade, kind.</summary>
    private static readonly (
        string Subject,
        string Owner,
        string? Site,
        string Zone,
        int Watts,
        int Hours,
        int FirstHour,
        EvidenceGrade Grade,
        ActivityKind Kind
    )[] Work =
    [
        (
            "llm-7b-pretrain",
            "acme/nlp",
            "gcp:europe-west3",
            "DE",
            5600,
            22,
            1,
            EvidenceGrade.Measured,
            ActivityKind.Training
        ),
        (
            "assistant-serving",
            "acme/product",
            "gcp:asia-northeast3",
            "KR",
            1400,
            24,
            0,
            EvidenceGrade.Modelled,
            ActivityKind.Inference
        ),
        (
            "speech-finetune",
            "acme/speech/한국어",
            null,
            "SE-SE3",
            900,
            8,
            9,
            EvidenceGrade.Calibrated,
            ActivityKind.FineTuning
        ),
        (
            "nightly-eval",
            "acme/nlp",
            null,
            "FR",
            600,
            3,
            2,
            EvidenceGrade.Measured,
            ActivityKind.Validation
        ),
        (
            "vendor-batch",
            "acme/data",
            null,
            "US-CAL-CISO",
            350,
            4,
            14,
            EvidenceGrade.Declared,
            ActivityKind.DataPreparation
        ),
        (
            "old-notebook",
            "unowned",
            null,
            "PK",
            0,
            1,
            12,
            EvidenceGrade.Uncovered,
            ActivityKind.Other
        ),
    ];

    /// <summary>Puts it into the ledger of a home.</summary>
    public static async Task FillAsync(string home)
    {
        ParquetActivityLedger ledger = new(home, TimeProvider.System);
        List<Activity> all = [];
        for (int day = 0; day < Days; day++)
        {
            for (int work = 0; work < Work.Length; work++)
            {
                all.AddRange(DayOf(day, work));
            }
        }

        foreach ((Activity[] batch, int i) in all.Chunk(4000).Select((batch, i) => (batch, i)))
        {
            await ledger.AppendAsync(Id(1 << 30 | i), batch, CancellationToken.None);
        }
    }

    private static IEnumerable<Activity> DayOf(int day, int which)
    {
        var work = Work[which];
        // Fewer hours on weekends, and a run that grows over the weeks.
        int hours = day % 7 >= 5 && which > 1 ? 1 : work.Hours;
        double grown = which == 0 ? 0.6 + (0.4 * day / Days) : 1;
        for (int i = 0; i < hours; i++)
        {
            long start =
                First.ToUnixTimeMilliseconds() + (((24L * day) + work.FirstHour + i) * Hour);
            double wave = 1 + (0.06 * Math.Sin((day * 2.1) + (i * 0.7) + which));
            long millijoules = (long)(work.Watts * grown * wave * 3_600_000);
            double width = work.Grade == EvidenceGrade.Measured ? 0.04 : 0.18;
            bool known = work.Grade != EvidenceGrade.Uncovered;
            yield return new Activity
            {
                Id = Id((day * 1000) + (which * 100) + i),
                RunId = $"{work.Subject}-{day / 7}",
                Component = which == 0 ? "accelerator" : "cpu",
                Subject = work.Subject,
                Owner = OwnerPath.TryParse(work.Owner, out OwnerPath owner) ? owner : default,
                Kind = work.Kind,
                Site = work.Site,
                Zone = ZoneId.Parse(work.Zone),
                Interval = Interval.FromMilliseconds(start, start + Hour),
                Energy = known
                    ? new ActivityEnergy(
                        new Bounded<long>(
                            millijoules,
                            (long)(millijoules * (1 - width)),
                            (long)(millijoules * (1 + width))
                        ),
                        EnergyBoundary.It
                    )
                    : null,
                Cpus = 32,
                CpuMs = 32 * Hour,
                Evidence = new Evidence(
                    work.Grade,
                    known ? "invented-" + work.Grade.Word() : "none",
                    "1",
                    ""
                ),
                Reason = known ? null : "no meter was there",
                Labels = ImmutableSortedDictionary<string, string>.Empty.Add("seed", "7"),
                Source = "an invented fleet",
                RecordedAtMs = start + Hour,
            };
        }
    }

    /// <summary>A UUIDv7 of a number.</summary>
    private static Guid Id(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(
            bytes,
            (First.ToUnixTimeMilliseconds() << 16) | 0x7000 | (uint)(number & 0xFFF)
        );
        BinaryPrimitives.WriteInt32BigEndian(
            bytes[8..],
            unchecked((int)0x80000000) | (number >> 12)
        );
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        return new Guid(bytes, bigEndian: true);
    }
}
