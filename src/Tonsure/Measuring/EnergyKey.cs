using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>What a run's energy is summed by.</summary>
internal sealed record EnergyKey(long Hour, string Component, Evidence Evidence, GapReason? Reason);

/// <summary>What the tool's own energy is summed by.</summary>
internal sealed record SelfKey(long Hour, Evidence Evidence);
