using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>One processor package in the powercap tree.</summary>
/// <param name="Name">Such as <c>package-0</c>.</param>
/// <param name="CounterPath">Its <c>energy_uj</c>.</param>
/// <param name="Limits">Its range and the power that it cannot exceed.</param>
public sealed record PowercapZone(string Name, string CounterPath, CounterLimits Limits);
