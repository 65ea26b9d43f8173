using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>What was generated in one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Megawatts">Net mean power by the source's own codes, all of them; below zero where plants took more than they gave.</param>
/// <param name="IsWhole">The source gave each; else one that gives little was missing and is taken for what it usually is, or one never had a figure and is not counted.</param>
internal sealed record GenerationPeriod(
    Interval Period,
    IReadOnlyDictionary<string, double> Megawatts,
    bool IsWhole
);
