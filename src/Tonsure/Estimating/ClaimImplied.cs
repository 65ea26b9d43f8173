using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>What the published figures imply, to be held against what one knows of grids and devices.</summary>
internal static class ClaimImplied
{
    /// <summary>Emissions ÷ facility energy, in µg/kWh, and whether a missing PUE is in it.</summary>
    public static (Int128? Intensity, bool IsWithPue) Intensity(
        Claim claim,
        ClaimInputs.Electricity inputs,
        ClaimEnergySide energy
    ) =>
        claim.CarbonPicograms is { } carbon && energy.Facility is { } facility
            ? (ClaimMath.Intensity(carbon, facility.Lower), inputs.Pue is null && !facility.IsExact)
            : (null, false);

    /// <summary>IT energy of one device ÷ its time: from the published energy, else from the published emissions.</summary>
    public static Int128? Milliwatts(Claim claim, ClaimInputs.Electricity inputs)
    {
        Int128? it = claim.Energy switch
        {
            { Boundary: ClaimBoundary.Facility } energy => inputs.Pue is { } pue
                ? ClaimMath.WithoutPue(energy.Picojoules, pue)
                : null,
            { } energy => energy.Picojoules,
            null => OfCarbon(claim.CarbonPicograms, inputs),
        };
        return it is { } known ? ClaimMath.Watts(known, inputs.DeviceNanoseconds) : null;
    }

    private static Int128? OfCarbon(Int128? carbon, ClaimInputs.Electricity inputs) =>
        carbon is { } grams
        && inputs is { Pue: { } pue, Intensity.IsKnown: true, IsIntensityBackSolved: false }
        && ClaimMath.EnergyOf(grams, inputs.Intensity) is { } facility
            ? ClaimMath.WithoutPue(facility, pue)
            : null;
}
