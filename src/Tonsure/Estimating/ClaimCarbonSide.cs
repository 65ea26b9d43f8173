using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>The emissions that a claim's inputs give, held against the published ones.</summary>
internal sealed class ClaimCarbonSide
{
    private ClaimCarbonSide(ClaimSide side) => Side = side;

    public ClaimSide Side { get; private init; }

    /// <summary>How a published energy has to be read for the emissions to follow.</summary>
    public ClaimBoundary? ReadAs { get; private init; }

    /// <summary>The figure is above all that electricity can explain, and holds more than it.</summary>
    public bool CoversMore { get; private init; }

    /// <summary>What would have to be stated.</summary>
    public ImmutableArray<ClaimField> Missing { get; private init; } = [];

    public static ClaimCarbonSide Of(
        Claim claim,
        ClaimInputs.Electricity inputs,
        ClaimEnergySide energy
    )
    {
        bool isNothing = claim is { CarbonPicograms: null, Energy: null };
        ClaimSide side = new(
            claim.CarbonPicograms,
            Value(inputs, energy),
            Span(inputs, energy),
            null
        );
        if (claim.CarbonPicograms is not { } claimed)
        {
            // Who claims only energy lacks nothing for emissions that nobody claimed.
            return new ClaimCarbonSide(side) { Missing = isNothing ? Lacks(inputs, energy) : [] };
        }

        if (side.Span is not { } span)
        {
            return new ClaimCarbonSide(side with { Verdict = ClaimVerdict.Insufficient })
            {
                Missing = Lacks(inputs, energy),
            };
        }

        if (ReadingThatGives(claim, claimed, inputs, energy) is { } read)
        {
            Int128 value =
                read == ClaimBoundary.It
                    ? ClaimMath.Carbon(energy.OtherReading!.Value.Lower, inputs.Intensity)
                    : side.Value!.Value;
            return new ClaimCarbonSide(
                side with
                {
                    Value = value,
                    Verdict = ClaimVerdict.Consistent,
                }
            )
            {
                ReadAs = read,
            };
        }

        bool isHeld = span.Holds(claimed, claim.TolerancePpm);
        bool isMore = !isHeld && claim.Kind == Claim.Lifecycle && claimed > span.Upper;
        ClaimVerdict verdict =
            !isHeld && !isMore ? ClaimVerdict.Inconsistent
            : isMore || !span.IsExact ? ClaimVerdict.Insufficient
            : ClaimVerdict.Consistent;
        return new ClaimCarbonSide(side with { Verdict = verdict })
        {
            CoversMore = isMore,
            Missing = isMore ? [.. Lacks(inputs, energy), ClaimField.Parts] : Lacks(inputs, energy),
        };
    }

    /// <summary>The intensity as it is stated, also one that was worked back: shown, and decides nothing.</summary>
    private static Int128? Value(ClaimInputs.Electricity inputs, ClaimEnergySide energy) =>
        !inputs.Intensity.IsKnown || energy.Facility is not { } facility ? null
        // What was worked back from a result holds the PUE, where none is stated.
        : facility.IsExact || inputs.IsIntensityBackSolved
            ? ClaimMath.Carbon(facility.Lower, inputs.Intensity)
        : null;

    private static ClaimSpan? Span(ClaimInputs.Electricity inputs, ClaimEnergySide energy)
    {
        if (energy.Facility is not { } facility)
        {
            return null;
        }

        bool isStated = inputs is { Intensity.IsKnown: true, IsIntensityBackSolved: false };
        return new ClaimSpan(
            ClaimMath.Carbon(
                facility.Lower,
                isStated ? inputs.Intensity : CarbonIntensity.LeastOfElectricity
            ),
            ClaimMath.Carbon(
                Int128.Max(facility.Upper, energy.OtherReading?.Upper ?? 0),
                isStated ? inputs.Intensity : CarbonIntensity.MostOfElectricity
            )
        );
    }

    private static ClaimBoundary? ReadingThatGives(
        Claim claim,
        Int128 claimed,
        ClaimInputs.Electricity inputs,
        ClaimEnergySide energy
    )
    {
        if (
            energy.OtherReading is not { } other
            || inputs is not { Intensity.IsKnown: true, IsIntensityBackSolved: false }
        )
        {
            return null;
        }

        bool Gives(Int128 joules) =>
            ClaimSpan
                .Exactly(ClaimMath.Carbon(joules, inputs.Intensity))
                .Holds(claimed, claim.TolerancePpm);

        return Gives(energy.Facility!.Value.Lower) ? ClaimBoundary.Facility
            : other.IsExact && Gives(other.Lower) ? ClaimBoundary.It
            : null;
    }

    private static ImmutableArray<ClaimField> Lacks(
        ClaimInputs.Electricity inputs,
        ClaimEnergySide energy
    )
    {
        List<ClaimField> missing = [];
        bool needsPue = energy.Facility is not { IsExact: true } || energy.OtherReading is not null;
        if (needsPue && inputs.Pue is null)
        {
            missing.Add(ClaimField.Pue);
        }

        if (!inputs.Intensity.IsKnown || inputs.IsIntensityBackSolved)
        {
            missing.Add(ClaimField.Intensity);
        }

        if (energy.OtherReading is { IsExact: false } || Reads(energy))
        {
            missing.Add(ClaimField.EnergyBoundary);
        }

        return [.. missing];
    }

    /// <summary>Whether the two readings of a published energy differ.</summary>
    private static bool Reads(ClaimEnergySide energy) =>
        energy.OtherReading is { IsExact: true } other && other != energy.Facility;
}
