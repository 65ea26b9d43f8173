using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Disclosing.Statements;

/// <summary>Everything beside the activities that a statement is made of.</summary>
/// <param name="Footprint">The factors of footprints.</param>
/// <param name="Origins">Who stands behind the intensity of a zone and an hour.</param>
/// <param name="Tables">The tables that the factors are from.</param>
public sealed record StatementFactors(
    FootprintFactors Footprint,
    Func<ZoneId, long, IntensityOrigin> Origins,
    IReadOnlyList<StatedTable> Tables
);
