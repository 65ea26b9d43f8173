using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>A figure that only one kind of estimate has.</summary>
/// <param name="Name">Its JSON name, unit included: <c>it_j_per_request</c>.</param>
/// <param name="Value">The figure; null where it is not known.</param>
/// <param name="IsEnergy">Whether people read it as an energy.</param>
internal sealed record EstimateDetail(string Name, Bounded<double>? Value, bool IsEnergy);
