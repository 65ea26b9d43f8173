using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>What one component of a run has used so far, by one method.</summary>
/// <param name="Component"><c>cpu</c>, <c>memory</c>, …</param>
/// <param name="Energy">IT energy with bounds.</param>
/// <param name="Evidence">How it is known.</param>
public sealed record RunningComponent(
    string Component,
    Bounded<ItEnergy> Energy,
    Evidence Evidence
);
