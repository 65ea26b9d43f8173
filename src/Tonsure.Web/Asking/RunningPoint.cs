using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>What a run used over one step of its measurement.</summary>
/// <param name="Interval">When.</param>
/// <param name="Energy">IT energy of all components; null where nothing was known of the step.</param>
public sealed record RunningPoint(Interval Interval, Bounded<ItEnergy>? Energy)
{
    /// <summary>The mean power over the step, watts; null where the energy is not known.</summary>
    public double? Watts =>
        Energy is { } energy ? energy.Value.Millijoules / (double)Interval.DurationMs : null;
}
