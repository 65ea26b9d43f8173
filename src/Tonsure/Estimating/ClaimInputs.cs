using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>What a claim states besides its result. An input that it does not state is null, never a default.</summary>
public abstract record ClaimInputs
{
    private ClaimInputs() { }

    /// <summary>Electricity that was used, and what the grid emitted for it.</summary>
    /// <param name="DeviceNanoseconds">Devices × time, in nanoseconds: one token of one model takes less than a millisecond.</param>
    /// <param name="Power">Of what the time counts: a device, or a node with all of its devices.</param>
    /// <param name="Pue">The facility's overhead.</param>
    /// <param name="Intensity">Of the grid; unset where it is not stated.</param>
    /// <param name="IsIntensityBackSolved">The intensity was worked back from the result, so that it proves nothing about it.</param>
    public sealed record Electricity(
        Int128? DeviceNanoseconds,
        Power? Power,
        Pue? Pue,
        CarbonIntensity Intensity,
        bool IsIntensityBackSolved
    ) : ClaimInputs
    {
        /// <summary>Nothing is stated.</summary>
        public static Electricity Nothing { get; } = new(null, null, null, default, false);
    }

    /// <summary>A sum of parts that are published with it, for so many functional units.</summary>
    /// <param name="Picograms">All parts together; null where they are not stated.</param>
    /// <param name="Units">How many units the parts stand for; null where the figure is for some and the parts' are not stated.</param>
    /// <param name="PerUnits">How many units the figure is for: 1,000,000 for a figure per million tokens.</param>
    public sealed record Parts(Int128? Picograms, Int128? Units, Int128 PerUnits) : ClaimInputs;

    /// <summary>Carbon of making devices, spread over the hours that they work in their life.</summary>
    /// <param name="DeviceNanoseconds">Devices × time.</param>
    /// <param name="PicogramsPerDevice">Carbon of making one device.</param>
    /// <param name="LifeNanoseconds">From the first day to the last; a year is 8,760 h.</param>
    /// <param name="UtilisationPerMille">The share of its life in which it works.</param>
    public sealed record Making(
        Int128? DeviceNanoseconds,
        Int128? PicogramsPerDevice,
        Int128? LifeNanoseconds,
        int? UtilisationPerMille
    ) : ClaimInputs;
}
