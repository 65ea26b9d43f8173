using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>
/// Recomputes a published footprint from its own stated inputs. A missing input takes its plausible interval; a figure outside what any
/// value of it allows is inconsistent.
/// </summary>
public static class ClaimChecker
{
    /// <summary>A stated intensity is worth a remark outside what grids emit over the life of their plants.</summary>
    private static bool IsNoGrid(CarbonIntensity intensity) =>
        intensity.IsKnown
        && (
            intensity.CompareTo(CarbonIntensity.LeastOfElectricity) < 0
            || intensity.CompareTo(CarbonIntensity.MostOfElectricity) > 0
        );

    /// <summary>Recomputes a claim.</summary>
    public static ClaimAnswer Check(Claim claim) =>
        claim.Inputs switch
        {
            ClaimInputs.Electricity inputs => Electricity(claim, inputs),
            ClaimInputs.Parts inputs => Parts(claim, inputs),
            ClaimInputs.Making inputs => Making(claim, inputs),
            _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Inputs, "no inputs"),
        };

    private static ClaimAnswer Electricity(Claim claim, ClaimInputs.Electricity inputs)
    {
        ClaimEnergySide energy = ClaimEnergySide.Of(claim, inputs);
        ClaimCarbonSide carbon = ClaimCarbonSide.Of(claim, inputs, energy);
        ClaimSide[] sides = [energy.Side, carbon.Side];
        bool isClaimed = claim.Energy is not null || claim.CarbonPicograms is not null;
        ClaimVerdict verdict = isClaimed
            ? sides.Max(side => side.Verdict) ?? ClaimVerdict.Insufficient
            : ClaimVerdict.Insufficient;
        List<ClaimNote> notes = [.. claim.Noticed];
        Add(notes, isClaimed ? null : new ClaimNote.NothingClaimed());
        Add(notes, inputs.IsIntensityBackSolved ? new ClaimNote.BackSolved() : null);
        Add(
            notes,
            energy.Side is { Verdict: ClaimVerdict.Inconsistent, ErrorPpm: { } error }
                ? new ClaimNote.EnergyDiffers(error)
                : null
        );
        Add(
            notes,
            (carbon.ReadAs ?? energy.ReadAs) is { } read ? new ClaimNote.ReadAs(read) : null
        );
        Add(notes, IsNoGrid(inputs.Intensity) ? new ClaimNote.NoGrid(inputs.Intensity) : null);
        Add(notes, carbon.CoversMore ? new ClaimNote.CoversMore() : null);
        Add(notes, ClaimUnitSlip.Of(energy.Side) ?? ClaimUnitSlip.Of(carbon.Side));
        (Int128? intensity, bool isWithPue) = ClaimImplied.Intensity(claim, inputs, energy);
        Add(notes, isWithPue ? new ClaimNote.ImpliedWithPue() : null);
        Add(notes, Reproduced(claim, energy));
        return new ClaimAnswer(
            claim,
            verdict,
            energy.Rule,
            energy.Side,
            carbon.Side,
            verdict == ClaimVerdict.Consistent
                ? []
                : [.. energy.Missing.Concat(carbon.Missing).Distinct().Order()],
            intensity,
            ClaimImplied.Milliwatts(claim, inputs),
            [.. notes]
        );
    }

    private static ClaimAnswer Parts(Claim claim, ClaimInputs.Parts inputs)
    {
        List<ClaimField> missing = [];
        AddMissing(missing, inputs.Picograms is null, ClaimField.Parts);
        AddMissing(missing, inputs.Units is null, ClaimField.Units);
        Int128? value = inputs is { Picograms: { } sum, Units: { } units }
            ? ClaimMath.Share(sum, inputs.PerUnits, units)
            : null;
        return Whole(claim, ClaimRule.Parts, value, [.. missing]);
    }

    private static ClaimAnswer Making(Claim claim, ClaimInputs.Making inputs)
    {
        List<ClaimField> missing = [];
        AddMissing(missing, inputs.DeviceNanoseconds is null, ClaimField.DeviceHours);
        AddMissing(missing, inputs.PicogramsPerDevice is null, ClaimField.Embodied);
        AddMissing(missing, inputs.LifeNanoseconds is null, ClaimField.Life);
        AddMissing(missing, inputs.UtilisationPerMille is null, ClaimField.Utilisation);
        // Milliseconds are exact enough for years and keep the product within 128 bits.
        Int128? value =
            missing.Count == 0
                ? ExactMath.MultiplyDivide(
                    inputs.PicogramsPerDevice!.Value,
                    inputs.DeviceNanoseconds!.Value / 1_000,
                    inputs.LifeNanoseconds!.Value / 1_000_000 * inputs.UtilisationPerMille!.Value
                )
                : null;
        return Whole(claim, ClaimRule.Making, value, [.. missing]);
    }

    /// <summary>A claim on which one figure decides.</summary>
    private static ClaimAnswer Whole(
        Claim claim,
        ClaimRule rule,
        Int128? value,
        ImmutableArray<ClaimField> missing
    )
    {
        ClaimSpan? span = value is { } known ? ClaimSpan.Exactly(known) : null;
        ClaimSide carbon = new(
            claim.CarbonPicograms,
            value,
            span,
            claim.CarbonPicograms is not { } claimed ? null
                : span is not { } exact ? ClaimVerdict.Insufficient
                : exact.Holds(claimed, claim.TolerancePpm) ? ClaimVerdict.Consistent
                : ClaimVerdict.Inconsistent
        );
        List<ClaimNote> notes = [.. claim.Noticed];
        Add(notes, claim.CarbonPicograms is null ? new ClaimNote.NothingClaimed() : null);
        Add(notes, ClaimUnitSlip.Of(carbon));
        return new ClaimAnswer(
            claim,
            carbon.Verdict ?? ClaimVerdict.Insufficient,
            value is null ? ClaimRule.None : rule,
            ClaimSide.None with
            {
                Claimed = claim.Energy?.Picojoules,
            },
            carbon,
            missing,
            null,
            null,
            [.. notes]
        );
    }

    private static ClaimNote.Reproduced? Reproduced(Claim claim, ClaimEnergySide energy) =>
        claim.Inference is { } found
        && claim.CarbonPicograms is { } claimed
        && claimed > 0
        && energy.It is { } it
            ? new ClaimNote.Reproduced(
                found,
                ClaimMath.ErrorPpm(
                    claimed,
                    ClaimMath.Carbon(ClaimMath.Facility(it, found.Pue), found.Intensity)
                )
            )
            : null;

    private static void Add(List<ClaimNote> notes, ClaimNote? note)
    {
        if (note is not null)
        {
            notes.Add(note);
        }
    }

    private static void AddMissing(List<ClaimField> missing, bool isMissing, ClaimField field)
    {
        if (isMissing)
        {
            missing.Add(field);
        }
    }
}
