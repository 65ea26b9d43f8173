namespace Tonsure.Disclosing.Lint;

/// <summary>What is known of a kind of accelerator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MostWatts">The most that it draws; null where unknown.</param>
/// <param name="MostOperationsPerJoule">Its peak in the format that is fastest over the power; null where unknown.</param>
public sealed record DeviceFacts(string Name, double? MostWatts, double? MostOperationsPerJoule);
