using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>
/// Makes the statement of a scope from its activities, one at a time. The footprint of each is <see cref="ActivityFootprint"/>'s, so a
/// statement's sums are the ledger's.
/// </summary>
public sealed class StatementTally : IDisposable
{
    private readonly StatementScope _scope;
    private readonly StatementFactors _factors;
    private readonly FactsDigest _facts = new();
    private readonly GroupTally _whole = new();
    private readonly GroupTally _development = new();
    private readonly SortedDictionary<ActivityKind, GroupTally> _kinds = [];
    private readonly Dictionary<CellKey, StatementCell> _cells = [];
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _recorders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SiteFactors> _sites = new(StringComparer.Ordinal);
    private readonly IntensityTally _intensities = new();
    private (long StartMs, Guid Id)? _last;
    private long _startMs = long.MaxValue;
    private long _endMs = long.MinValue;
    private bool _standsAlone;

    /// <summary>A tally without activities.</summary>
    /// <param name="scope">What the statement is about.</param>
    /// <param name="factors">What it is made of beside activities.</param>
    public StatementTally(StatementScope scope, StatementFactors factors) =>
        (_scope, _factors) = (scope, factors);

    /// <inheritdoc/>
    public void Dispose() => _facts.Dispose();

    /// <summary>Adds an activity in force that the scope's filter lets through; ordered by start and id, as a ledger reads them.</summary>
    /// <exception cref="ArgumentException">It comes after one that starts later.</exception>
    /// <exception cref="UnknownZoneException">Its energy is known and its zone is not.</exception>
    public void Add(Activity activity)
    {
        if (_last is { } last && activity.Interval.StartMs < last.StartMs)
        {
            throw new ArgumentException("activities come by their start", nameof(activity));
        }

        _last = (activity.Interval.StartMs, activity.Id);
        Interval span = activity.Interval;
        if (_scope.Period is { } period && !period.TryIntersect(activity.Interval, out span))
        {
            return;
        }

        _facts.Add(activity);
        _startMs = Math.Min(_startMs, span.StartMs);
        _endMs = Math.Max(_endMs, span.EndMs);
        Count(activity);
        AddGroups(activity, span);
        bool isFirst = true;
        foreach (Interval part in Years(span))
        {
            CellKey key = Key(activity, part);
            if (!_cells.TryGetValue(key, out StatementCell? cell))
            {
                cell = new StatementCell(key);
                _cells[key] = cell;
            }

            cell.Add(
                activity,
                ActivityFootprint.Between(activity, _factors.Footprint, part),
                isFirst
            );
            isFirst = false;
        }
    }

    /// <summary>The statement; null where there was no activity.</summary>
    public Statement? ToStatement()
    {
        if (_cells.Count == 0)
        {
            return null;
        }

        StatementCell[] cells = [.. CellKey.InOrder(_cells.Values)];
        StatementCell.Round(cells);
        StatementCell[] development = [.. cells.Where(cell => IsDevelopment(cell.Key.Kind))];
        return new Statement
        {
            Scope = _scope,
            Span = Interval.FromMilliseconds(_startMs, _endMs),
            Whole = _whole.Of(cells),
            Development = development.Length == 0 ? null : _development.Of(development),
            LifeCycle = StatementParts.LifeCycle(cells, _kinds),
            Places = StatementParts.Places(cells),
            Parts = StatementParts.Of(cells),
            Grades = StatementParts.Grades(cells),
            Components = StatementParts.Components(cells),
            Boundaries = StatementParts.Boundaries(cells),
            Reasons = StatementParts.Counts(_reasons),
            Recorders = StatementParts.Counts(_recorders),
            Facts = _facts.Current,
            Sites = Sites(),
            EmbodiedThread = _factors.Footprint.Cpu,
            EmbodiedAccelerator = _factors.Footprint.Accelerator,
            Intensities = _intensities.Of(_factors),
            Tables = [.. _factors.Tables.OrderBy(table => table.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>Whether a kind of activity comes before a model is used: neither deployment nor inference.</summary>
    public static bool IsDevelopment(ActivityKind kind) =>
        kind is not (ActivityKind.Deployment or ActivityKind.Inference);

    private void AddGroups(Activity activity, Interval span)
    {
        _whole.Add(activity, span);
        if (IsDevelopment(activity.Kind))
        {
            _development.Add(activity, span);
        }

        if (!_kinds.TryGetValue(activity.Kind, out GroupTally? kind))
        {
            kind = new GroupTally();
            _kinds[activity.Kind] = kind;
        }

        kind.Add(activity, span);
    }

    private void Count(Activity activity)
    {
        Increment(_recorders, activity.Source);
        if (activity.Site is { } site)
        {
            _sites[site] = _factors.Footprint.SiteOf(site);
        }
        else
        {
            _standsAlone = true;
        }

        if (activity.Energy is not null)
        {
            // The whole activity's hours weigh in its bounds, also where a period cuts it.
            _intensities.Add(activity.Zone, activity.Interval);
        }
        else if (activity.DeclaredCarbon is null)
        {
            Increment(_reasons, activity.Reason ?? "");
        }
    }

    private CellKey Key(Activity activity, Interval part) =>
        new(
            activity.Kind,
            activity.Site,
            activity.Zone,
            part.Start.Year,
            activity.Component,
            activity.Energy?.Boundary,
            activity.Evidence,
            ActivityFootprint.IntensityGrade(activity, _factors.Footprint, part)
        );

    private System.Collections.Immutable.ImmutableArray<StatedSite> Sites()
    {
        IEnumerable<StatedSite> sites = _sites
            .OrderBy(site => site.Key, StringComparer.Ordinal)
            .Select(site => new StatedSite(site.Key, site.Value));
        return
        [
            .. _standsAlone
                ? [new StatedSite(null, _factors.Footprint.SiteOf(null))]
                : Array.Empty<StatedSite>(),
            .. sites,
        ];
    }

    private static void Increment(SortedDictionary<string, long> counts, string word) =>
        counts[word] = counts.GetValueOrDefault(word) + 1;

    private static IEnumerable<Interval> Years(Interval span)
    {
        long start = span.StartMs;
        while (start < span.EndMs)
        {
            int year = DateTimeOffset.FromUnixTimeMilliseconds(start).Year;
            long next =
                year == 9999
                    ? span.EndMs
                    : new DateTimeOffset(
                        year + 1,
                        1,
                        1,
                        0,
                        0,
                        0,
                        TimeSpan.Zero
                    ).ToUnixTimeMilliseconds();
            long end = Math.Min(span.EndMs, next);
            yield return Interval.FromMilliseconds(start, end);
            start = end;
        }
    }
}
