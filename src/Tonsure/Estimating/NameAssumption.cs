namespace Tonsure.Estimating;

/// <summary>
/// A name that several models share and the one that it is taken for, such as <c>A100</c> for <c>A100-SXM-80GB</c>.
/// Whoever estimates says so.
/// </summary>
/// <param name="Alias">The shared name.</param>
/// <param name="Name">The model that is assumed.</param>
/// <param name="Assumed">What the name leaves open, in a few English words: <c>module and memory</c>.</param>
public sealed record NameAssumption(string Alias, string Name, string Assumed);
