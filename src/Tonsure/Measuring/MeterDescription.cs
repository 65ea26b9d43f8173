using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>What a meter is.</summary>
/// <param name="Component">The component whose energy it tells.</param>
/// <param name="Devices">Its devices.</param>
/// <param name="Counts">Whether it reads counters (and its readings enter the host's balance) or models.</param>
/// <param name="Evidence">How its figures are known.</param>
public sealed record MeterDescription(
    string Component,
    ImmutableArray<string> Devices,
    bool Counts,
    Evidence Evidence
);
