using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Activities with everything, with nothing that may be left out, and without energy.</summary>
internal static class Samples
{
    internal static Activity Full { get; } =
        new()
        {
            Id = ActivityGen.Id(0xF0F0_1234_5678_9ABC),
            RunId = "run \"1\"\n",
            Component = "accelerator",
            Subject = "모델 한글 🦙 'quoted'",
            Owner = Owner("acme/nlp/김.team@x"),
            Kind = ActivityKind.DataPreparation,
            Site = "서울-1",
            Zone = ZoneId.Parse("AA"),
            Interval = Interval.FromMilliseconds(-1, 1_764_000_000_123),
            Energy = new ActivityEnergy(
                new Bounded<long>(long.MaxValue - 1, 0, long.MaxValue),
                EnergyBoundary.Facility
            ),
            DeclaredCarbon = CarbonMass.FromMicrograms(long.MaxValue),
            CostMicros = -12_345_678,
            Currency = "KRW",
            InputTokens = 1L << 60,
            OutputTokens = 0,
            Flop = 3.14e23,
            Cpus = 192,
            CpuMs = 987_654_321_012,
            Accelerator = "NVIDIA H100 80GB HBM3",
            Accelerators = 8,
            AcceleratorMs = 123_456_789_012,
            Evidence = new Evidence(EvidenceGrade.Calibrated, "nvml+wall", "2.1", "2026.1"),
            Complete = false,
            Reason = "suspended",
            Labels = ImmutableSortedDictionary<string, string>
                .Empty.Add("z", "")
                .Add("단계", "\"학습\" \\ π")
                .Add("a", "1"),
            Source = "tonsure run 0.1.0",
            SourceDigest = new string('a', 64),
            RecordedAtMs = 1_764_000_000_999,
            Supersedes = ActivityGen.Id(3),
        };

    internal static Activity Bare { get; } =
        ActivityGen.Of(
            5,
            new ActivityEnergy(Bounded<long>.Exactly(0), EnergyBoundary.It),
            -1,
            "world",
            null,
            Interval.FromMilliseconds(0, 1)
        );

    internal static Activity Uncovered { get; } =
        ActivityGen.Of(6, null, -1, "CC-X", "", Interval.FromMilliseconds(1, 2));

    internal static OwnerPath Owner(string text) =>
        OwnerPath.TryParse(text, out OwnerPath owner) ? owner : throw new FormatException(text);

    /// <summary>The activity without its labels, which have no equality of their own.</summary>
    internal static Activity Comparable(Activity activity) =>
        activity with
        {
            Labels = ImmutableSortedDictionary<string, string>.Empty,
        };
}
