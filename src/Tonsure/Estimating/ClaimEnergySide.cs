using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>The energy that a claim's inputs give: what is held against the published one, and what its emissions are made from.</summary>
internal sealed class ClaimEnergySide
{
    private ClaimEnergySide(ClaimRule rule, ClaimSide side, ClaimSpan? facility)
    {
        Rule = rule;
        Side = side;
        Facility = facility;
    }

    /// <summary>Power and time where both are stated, else the stated energy.</summary>
    public ClaimRule Rule { get; }

    /// <summary>At the boundary of the published energy.</summary>
    public ClaimSide Side { get; }

    /// <summary>At the facility's boundary; null where nothing bounds it.</summary>
    public ClaimSpan? Facility { get; }

    /// <summary>IT energy, in picojoules; null where it is not known.</summary>
    public Int128? It { get; private init; }

    /// <summary>The other reading of a published energy of which nobody says whether the PUE is in it.</summary>
    public ClaimSpan? OtherReading { get; private init; }

    /// <summary>How such an energy has to be read for it to follow.</summary>
    public ClaimBoundary? ReadAs { get; private init; }

    /// <summary>What would have to be stated.</summary>
    public ImmutableArray<ClaimField> Missing { get; private init; } = [];

    public static ClaimEnergySide Of(Claim claim, ClaimInputs.Electricity inputs) =>
        inputs is { Power: { } power, DeviceNanoseconds: { } time }
            ? FromPower(claim, inputs.Pue, ClaimMath.Energy(power, time))
        : claim.Energy is { } energy ? FromStated(claim, inputs, energy)
        : new ClaimEnergySide(ClaimRule.None, ClaimSide.None, null) { Missing = Lacks(inputs) };

    private static ClaimEnergySide FromPower(Claim claim, Pue? pue, Int128 it)
    {
        ClaimSpan facility = Facilities(it, pue);
        ClaimSpan exact = ClaimSpan.Exactly(it);
        ClaimSpan at = claim.Energy?.Boundary switch
        {
            ClaimBoundary.It => exact,
            ClaimBoundary.Unstated => new ClaimSpan(it, facility.Upper),
            _ => facility,
        };
        bool isOpen = !at.IsExact;
        ClaimVerdict? verdict = null;
        ClaimBoundary? read = null;
        Int128? value = isOpen ? null : at.Lower;
        if (claim.Energy is { } claimed)
        {
            if (claimed.Boundary == ClaimBoundary.Unstated && isOpen)
            {
                read =
                    pue is not null && facility.Holds(claimed.Picojoules, claim.TolerancePpm)
                        ? ClaimBoundary.Facility
                    : exact.Holds(claimed.Picojoules, claim.TolerancePpm) ? ClaimBoundary.It
                    : null;
                value =
                    read is null ? null
                    : read == ClaimBoundary.It ? it
                    : facility.Lower;
            }

            verdict =
                !at.Holds(claimed.Picojoules, claim.TolerancePpm) ? ClaimVerdict.Inconsistent
                : isOpen && read is null ? ClaimVerdict.Insufficient
                : ClaimVerdict.Consistent;
        }

        List<ClaimField> missing = [];
        if (verdict == ClaimVerdict.Insufficient)
        {
            missing.AddRange(pue is null ? [ClaimField.Pue] : []);
            missing.AddRange(
                claim.Energy!.Boundary == ClaimBoundary.Unstated ? [ClaimField.EnergyBoundary] : []
            );
        }

        return new ClaimEnergySide(
            ClaimRule.PowerTime,
            new ClaimSide(claim.Energy?.Picojoules, value, at, verdict),
            facility
        )
        {
            It = it,
            ReadAs = read,
            Missing = [.. missing],
        };
    }

    private static ClaimEnergySide FromStated(
        Claim claim,
        ClaimInputs.Electricity inputs,
        ClaimedEnergy energy
    )
    {
        Int128 stated = energy.Picojoules;
        // Emissions can be made from it; it cannot be checked itself.
        bool isAlone = claim.CarbonPicograms is null;
        return new ClaimEnergySide(
            isAlone ? ClaimRule.None : ClaimRule.StatedEnergy,
            new ClaimSide(stated, null, null, isAlone ? ClaimVerdict.Insufficient : null),
            energy.Boundary == ClaimBoundary.It
                ? Facilities(stated, inputs.Pue)
                : ClaimSpan.Exactly(stated)
        )
        {
            It = energy.Boundary == ClaimBoundary.It ? stated : null,
            OtherReading =
                energy.Boundary == ClaimBoundary.Unstated ? Facilities(stated, inputs.Pue) : null,
            Missing = isAlone ? Lacks(inputs) : [],
        };
    }

    private static ClaimSpan Facilities(Int128 it, Pue? pue) =>
        new(
            ClaimMath.Facility(it, pue ?? Pue.One),
            ClaimMath.Facility(it, pue ?? Pue.MostPlausible)
        );

    private static ImmutableArray<ClaimField> Lacks(ClaimInputs.Electricity inputs) =>
        [
            .. inputs.DeviceNanoseconds is null
                ? [ClaimField.DeviceHours]
                : Array.Empty<ClaimField>(),
            .. inputs.Power is null ? [ClaimField.Power] : Array.Empty<ClaimField>(),
        ];
}
