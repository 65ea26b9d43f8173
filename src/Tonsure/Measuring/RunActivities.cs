using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// The facts of a run: one activity a component, method and clock hour, so that each hour's energy meets that hour's intensity,
/// and the tool's own.
/// </summary>
internal static class RunActivities
{
    /// <summary>The component and subject of the tool's own energy.</summary>
    public const string Self = "tonsure";

    public static IEnumerable<Activity> Of(
        RunContext context,
        Interval window,
        Dictionary<EnergyKey, Bounded<ItEnergy>> run,
        Dictionary<SelfKey, Bounded<ItEnergy>> self,
        Dictionary<long, long> reserved,
        bool complete,
        long recordedAtMs,
        Func<Guid> newId
    )
    {
        ILookup<long, KeyValuePair<EnergyKey, Bounded<ItEnergy>>> byHour = run.ToLookup(entry =>
            entry.Key.Hour
        );
        ILookup<long, KeyValuePair<SelfKey, Bounded<ItEnergy>>> selfByHour = self.ToLookup(entry =>
            entry.Key.Hour
        );
        foreach (Interval part in ClockHours.Of(window))
        {
            long hour = HourIndex.Of(part.StartMs);
            // The reserved threads stand on one activity an hour, so that their embodied carbon is counted once.
            Activity fact = Reserve(
                Blank(context, part, complete, recordedAtMs, newId),
                context,
                reserved.Count == 0 ? null : reserved.GetValueOrDefault(hour)
            );
            if (!byHour[hour].Any())
            {
                yield return fact;
                continue;
            }

            foreach ((EnergyKey key, Bounded<ItEnergy> energy) in byHour[hour])
            {
                yield return fact with
                {
                    Id = newId(),
                    Component = key.Component,
                    Energy = ActivityEnergy.AtEquipment(energy),
                    Evidence = key.Evidence,
                    Reason = key.Reason?.Word(),
                };
                fact = fact with { Cpus = null, CpuMs = null };
            }

            foreach ((SelfKey key, Bounded<ItEnergy> energy) in selfByHour[hour])
            {
                if (energy.Upper == default)
                {
                    continue;
                }

                yield return fact with
                {
                    Id = newId(),
                    Component = Self,
                    Subject = Self,
                    Kind = ActivityKind.Other,
                    Energy = ActivityEnergy.AtEquipment(energy),
                    Evidence = key.Evidence,
                    Reason = null,
                };
            }
        }
    }

    /// <summary>An hour of which nothing is known.</summary>
    private static Activity Blank(
        RunContext context,
        Interval interval,
        bool complete,
        long recordedAtMs,
        Func<Guid> newId
    ) =>
        new()
        {
            Id = newId(),
            RunId = context.RunId,
            Component = "cpu",
            Subject = context.Subject,
            Owner = context.Owner,
            Kind = context.Kind,
            Site = context.Site,
            Zone = context.Zone,
            Interval = interval,
            Evidence = new Evidence(EvidenceGrade.Uncovered, "none", "1", ""),
            Reason = GapReason.Interrupted.Word(),
            Complete = complete,
            Labels = context.Labels,
            Source = context.Source,
            RecordedAtMs = recordedAtMs,
        };

    /// <summary>The threads that the run may use, and their time as far as no other run has it; all of it where nobody says.</summary>
    private static Activity Reserve(Activity fact, RunContext context, long? microseconds) =>
        context.ReservedCpus is { } cpus
            ? fact with
            {
                Cpus = (int)Math.Ceiling(cpus),
                CpuMs = microseconds is { } time
                    ? (long)ExactMath.DivideHalfEven(time, 1000)
                    : (long)Math.Round(cpus * fact.Interval.DurationMs),
            }
            : fact;
}
