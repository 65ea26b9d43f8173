using System.Runtime.CompilerServices;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Fakes;

/// <summary>A ledger in memory that sums with the core's formula, activity by activity and part by part.</summary>
public sealed class InMemoryLedger : IActivityLedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Activity[]> _batches = [];

    public Task<bool> AppendAsync(
        Guid batch,
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        ActivityRejectedException.ThrowIfAny(activities);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(_batches.TryAdd(batch, [.. activities]));
        }
    }

    public async IAsyncEnumerable<Activity> ReadAsync(
        ActivityFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        foreach (Activity activity in Select(filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return activity;
        }
    }

    public Task<IReadOnlyList<Activity>> NewestAsync(
        ActivityFilter filter,
        ActivityMark? after,
        int most,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Activity>>([
            .. Select(filter)
                .AsEnumerable()
                .Reverse()
                .Where(a =>
                    after is not { } mark
                    || a.Interval.StartMs < mark.StartMs
                    || (a.Interval.StartMs == mark.StartMs && a.Id.CompareTo(mark.Id) < 0)
                )
                .Take(most),
        ]);

    public Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult($"{_batches.Count}");
        }
    }

    public Task<IReadOnlyList<FootprintRow>> SummariseAsync(
        FootprintQuery query,
        FootprintFactors factors,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<FootprintRow> rows =
        [
            .. Select(query.Filter)
                .SelectMany(activity => Parts(activity, query, factors))
                .GroupBy(row => (row.Key, row.Method, row.Energy, row.Intensity))
                .Select(group =>
                    group.Aggregate(
                        (sum, row) =>
                            sum with
                            {
                                Activities = sum.Activities + row.Activities,
                                Uncovered = sum.Uncovered + row.Uncovered,
                                Sums = sum.Sums + row.Sums,
                            }
                    )
                )
                .OrderBy(row => row.Key, StringComparer.Ordinal)
                .ThenBy(row => row.Method, StringComparer.Ordinal)
                .ThenBy(row => row.Energy)
                .ThenBy(row => row.Intensity),
        ];
        return Task.FromResult(rows);
    }

    private List<Activity> Select(ActivityFilter filter)
    {
        lock (_lock)
        {
            List<Activity> all = [.. _batches.Values.SelectMany(batch => batch)];
            HashSet<Guid?> superseded = [.. all.Select(a => a.Supersedes)];
            return
            [
                .. all.Where(a => !superseded.Contains(a.Id))
                    .Where(a => filter.FromMs is not { } from || a.Interval.EndMs > from)
                    .Where(a => filter.ToMs is not { } to || a.Interval.StartMs < to)
                    .Where(a => filter.Subject is null || a.Subject == filter.Subject)
                    .Where(a => filter.Owner is not { } owner || owner.Contains(a.Owner))
                    .Where(a => filter.Site is null || (a.Site ?? a.Zone.ToString()) == filter.Site)
                    .Where(a => filter.RunId is null || a.RunId == filter.RunId)
                    .Where(a => filter.Id is null || a.Id == filter.Id)
                    .OrderBy(a => a.Interval.StartMs)
                    .ThenBy(a => a.Id),
            ];
        }
    }

    private static IEnumerable<FootprintRow> Parts(
        Activity activity,
        FootprintQuery query,
        FootprintFactors factors
    )
    {
        long from = Math.Max(activity.Interval.StartMs, query.Filter.FromMs ?? long.MinValue);
        long to = Math.Min(activity.Interval.EndMs, query.Filter.ToMs ?? long.MaxValue);
        if (from >= to)
        {
            yield break;
        }

        IReadOnlyList<CalendarSpan> spans = query.Key switch
        {
            FootprintKey.Day or FootprintKey.SubjectDay => ReportCalendar.Days(
                query.TimeZone,
                from,
                to
            ),
            FootprintKey.Hour => ReportCalendar.Hours(query.TimeZone, from, to),
            _ => [new CalendarSpan(from, to, "")],
        };
        foreach (CalendarSpan span in spans)
        {
            Interval part = Interval.FromMilliseconds(
                Math.Max(from, span.StartMs),
                Math.Min(to, span.EndMs)
            );
            EvidenceGrade energy = activity.Evidence.Grade;
            EvidenceGrade intensity = ActivityFootprint.IntensityGrade(activity, factors, part);
            yield return new FootprintRow(
                query.Key switch
                {
                    FootprintKey.Subject => activity.Subject,
                    FootprintKey.Owner => activity.Owner.ToString(),
                    FootprintKey.Run => activity.RunId,
                    FootprintKey.Site => activity.Site ?? activity.Zone.ToString(),
                    FootprintKey.Evidence => EvidenceGrades.Worse(energy, intensity).Word(),
                    FootprintKey.SubjectDay => activity.Subject + "\t" + span.Key,
                    _ => span.Key,
                },
                activity.Evidence.Method + " " + activity.Evidence.Version,
                energy,
                intensity,
                1,
                activity.Energy is null && activity.DeclaredCarbon is null ? 1 : 0,
                ActivityFootprint.Between(activity, factors, part)
            );
        }
    }
}
