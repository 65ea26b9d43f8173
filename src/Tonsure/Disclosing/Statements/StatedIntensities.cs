using Tonsure.Disclosing.Envelopes;
using Tonsure.Grid;

namespace Tonsure.Disclosing.Statements;

/// <summary>The hours of a zone whose intensity is of one origin.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Tier">Their place in the precedence.</param>
/// <param name="Origin">Who stands behind them.</param>
/// <param name="Hours">How many hours.</param>
/// <param name="Digest">SHA-256 of lines <c>HOUR VALUE LOWER UPPER</c>, hours since 1970, mg/kWh.</param>
public sealed record StatedIntensities(
    ZoneId Zone,
    IntensityTier Tier,
    IntensityOrigin Origin,
    long Hours,
    Digest Digest
);
