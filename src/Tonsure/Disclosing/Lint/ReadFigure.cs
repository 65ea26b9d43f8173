namespace Tonsure.Disclosing.Lint;

/// <summary>A figure whose name says what it is of.</summary>
internal sealed record ReadFigure(UnitName Name, Measure Measure);
