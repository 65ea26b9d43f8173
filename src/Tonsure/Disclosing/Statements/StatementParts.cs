using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>The ways in which a statement's cells are put together. Each of them adds up to the whole.</summary>
internal static class StatementParts
{
    internal static ImmutableSortedDictionary<ActivityKind, StatedGroup> LifeCycle(
        IReadOnlyList<StatementCell> cells,
        IReadOnlyDictionary<ActivityKind, GroupTally> kinds
    ) =>
        kinds.ToImmutableSortedDictionary(
            kind => kind.Key,
            kind => kind.Value.Of([.. cells.Where(cell => cell.Key.Kind == kind.Key)])
        );

    internal static ImmutableArray<(StatedPlace Place, StatedFigures Figures)> Places(
        IReadOnlyList<StatementCell> cells
    ) =>
        [
            .. cells
                .GroupBy(cell => cell.Key.Place)
                .OrderBy(group => group.Key.Year)
                .ThenBy(group => group.Key.Site ?? "", StringComparer.Ordinal)
                .ThenBy(group => group.Key.Zone.ToString(), StringComparer.Ordinal)
                .Select(group => (group.Key, StatedSums.Of([.. group]))),
        ];

    internal static ImmutableArray<StatedPart> Of(IReadOnlyList<StatementCell> cells) =>
        [
            .. cells
                .GroupBy(cell => (cell.Key.Kind, cell.Key.Place))
                .Select(group => new StatedPart(
                    group.Key.Kind,
                    group.Key.Place,
                    StatedSums.Of([.. group])
                )),
        ];

    internal static ImmutableArray<StatedGrade> Grades(IReadOnlyList<StatementCell> cells)
    {
        Coverage coverage = Coverage.Of([.. cells.Select(cell => cell.Row)]);
        return
        [
            .. cells
                .GroupBy(cell => cell.Row.Overall)
                .OrderBy(group => group.Key)
                .Select(group => new StatedGrade(
                    group.Key,
                    group.Sum(cell => cell.Activities),
                    coverage.ByActivities.GetValueOrDefault(group.Key),
                    coverage.ByEnergy.GetValueOrDefault(group.Key),
                    StatedSums.Of([.. group])
                )),
        ];
    }

    internal static ImmutableArray<StatedMethod> Methods(IReadOnlyList<StatementCell> cells) =>
        [
            .. cells
                .GroupBy(cell => cell.Key.Evidence)
                .OrderBy(group => group.Key.Method, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Version, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Vintage, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Grade)
                .Select(group => new StatedMethod(
                    group.Key,
                    group.Sum(cell => cell.Activities),
                    StatedSums.Of([.. group])
                )),
        ];

    internal static ImmutableArray<StatedName> Components(IReadOnlyList<StatementCell> cells) =>
        Names(cells, cell => cell.Key.Component);

    internal static ImmutableArray<StatedName> Boundaries(IReadOnlyList<StatementCell> cells) =>
        Names(cells, cell => Word(cell.Key.Boundary));

    internal static ImmutableArray<StatedCount> Counts(IReadOnlyDictionary<string, long> counts) =>
        [.. counts.Select(count => new StatedCount(count.Key, count.Value))];

    /// <summary>Where energy was taken, on the wire.</summary>
    internal static string Word(EnergyBoundary? boundary) =>
        boundary switch
        {
            EnergyBoundary.It => "it",
            EnergyBoundary.Facility => "facility",
            _ => "none",
        };

    private static ImmutableArray<StatedName> Names(
        IReadOnlyList<StatementCell> cells,
        Func<StatementCell, string> name
    ) =>
        [
            .. cells
                .GroupBy(name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new StatedName(
                    group.Key,
                    group.Sum(cell => cell.Activities),
                    StatedSums.Of([.. group])
                )),
        ];
}
