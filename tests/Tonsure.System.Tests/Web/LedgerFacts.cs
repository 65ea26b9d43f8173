using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.System.Tests.Web;

/// <summary>Activities for a ledger of a test.</summary>
internal static class LedgerFacts
{
    public static readonly long Noon = new DateTimeOffset(
        2026,
        11,
        24,
        12,
        0,
        0,
        TimeSpan.Zero
    ).ToUnixTimeMilliseconds();

    /// <summary>An hour of a kWh, so many hours after noon.</summary>
    public static Activity Hour(int number, string subject = "train.py", string zone = "DE") =>
        new()
        {
            Id = Id(number),
            RunId = $"run-{number % 3}",
            Component = "cpu",
            Subject = subject,
            Owner = OwnerPath.TryParse("acme/nlp", out OwnerPath owner) ? owner : default,
            Kind = ActivityKind.Other,
            Zone = ZoneId.Parse(zone),
            Interval = Interval.FromMilliseconds(
                Noon + (number * HourIndex.Milliseconds),
                Noon + ((number + 1) * HourIndex.Milliseconds)
            ),
            Energy = new ActivityEnergy(
                new Bounded<long>(3_600_000_000, 3_000_000_000, 4_000_000_000),
                EnergyBoundary.It
            ),
            Evidence = new Evidence(EvidenceGrade.Modelled, "test", "1", "2026"),
            Labels = ImmutableSortedDictionary<string, string>.Empty.Add("note", "a label"),
            Source = "a test",
            RecordedAtMs = Noon,
        };

    public static Guid Id(int number) => Guid.Parse($"019abfd2-0000-7000-8000-{number:x12}");

    /// <summary>Appends activities as one batch.</summary>
    public static Task AppendAsync(
        Composition world,
        CancellationToken token,
        params Activity[] activities
    ) =>
        world.Ledger.AppendAsync(
            Guid.Parse($"019abfd3-0000-7000-8000-{activities[0].Id.ToString()[^12..]}"),
            activities,
            token
        );
}
