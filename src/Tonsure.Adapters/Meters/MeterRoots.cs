namespace Tonsure.Adapters.Meters;

/// <summary>Where the system's files are.</summary>
/// <param name="Sys"><c>/sys</c>, or what stands in its place.</param>
/// <param name="Proc"><c>/proc</c>, or what stands in its place.</param>
/// <param name="Environment">Reads a variable; null where it is not set.</param>
public sealed record MeterRoots(string Sys, string Proc, Func<string, string?> Environment);
