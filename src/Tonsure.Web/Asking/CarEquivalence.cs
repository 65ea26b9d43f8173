using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>A mass of carbon as kilometres of an average car.</summary>
/// <param name="Kilometres">How far, with bounds.</param>
/// <param name="KilogramsPerKilometre">The factor.</param>
/// <param name="Source">A key of <c>data/sources.csv</c>.</param>
/// <param name="SourceName">Who says so.</param>
public sealed record CarEquivalence(
    Bounded<double> Kilometres,
    double KilogramsPerKilometre,
    string Source,
    string SourceName
);
