using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>The smallest parts that a statement is put together from: activities that have all of these in common.</summary>
internal readonly record struct CellKey(
    ActivityKind Kind,
    string? Site,
    ZoneId Zone,
    int Year,
    string Component,
    EnergyBoundary? Boundary,
    Evidence Evidence,
    EvidenceGrade Intensity
)
{
    internal StatedPlace Place => new(Site, Zone, Year);

    /// <summary>A fixed order, whatever order activities come in.</summary>
    internal static IOrderedEnumerable<StatementCell> InOrder(IEnumerable<StatementCell> cells) =>
        cells
            .OrderBy(cell => cell.Key.Kind)
            .ThenBy(cell => cell.Key.Site ?? "", StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Site is null ? 0 : 1)
            .ThenBy(cell => cell.Key.Zone.ToString(), StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Year)
            .ThenBy(cell => cell.Key.Component, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Boundary is { } boundary ? (int)boundary : -1)
            .ThenBy(cell => cell.Key.Evidence.Method, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Evidence.Version, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Evidence.Vintage, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Evidence.Grade)
            .ThenBy(cell => cell.Key.Intensity);
}
