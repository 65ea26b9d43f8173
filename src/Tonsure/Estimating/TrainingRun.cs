namespace Tonsure.Estimating;

/// <summary>A kind of run, and how often it was made: sweeps, restarts and failures count too.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Count">How many such runs.</param>
/// <param name="DeviceHours">Device-hours of one run; null where they follow from tokens.</param>
/// <param name="Tokens">Tokens that one run trained on; null where device-hours are known.</param>
public sealed record TrainingRun(string Name, long Count, double? DeviceHours, double? Tokens);
