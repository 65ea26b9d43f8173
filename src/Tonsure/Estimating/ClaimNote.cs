using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>Something that whoever reads a verdict should know; worded by the program.</summary>
public abstract record ClaimNote
{
    private ClaimNote() { }

    /// <summary>The intensity was worked back from the result: that side proves nothing, and only an interval is held against it.</summary>
    public sealed record BackSolved : ClaimNote;

    /// <summary>No energy and no emissions are published.</summary>
    public sealed record NothingClaimed : ClaimNote;

    /// <summary>The published energy does not follow from power × time.</summary>
    /// <param name="ErrorPpm">What the inputs give, against what is published.</param>
    public sealed record EnergyDiffers(Int128 ErrorPpm) : ClaimNote;

    /// <summary>The source does not say whether the PUE is in its energy; its figure follows when read so.</summary>
    /// <param name="Boundary">How it was read.</param>
    public sealed record ReadAs(ClaimBoundary Boundary) : ClaimNote;

    /// <summary>The stated intensity is not that of any grid's lifecycle average: a certificate, or a slip.</summary>
    /// <param name="Intensity">As it is stated.</param>
    public sealed record NoGrid(CarbonIntensity Intensity) : ClaimNote;

    /// <summary>The figure is off by a factor that a change of units explains.</summary>
    /// <param name="Factor">Such as 1000, 3.6 or 2.20462.</param>
    /// <param name="IsTooLow">The figure is that much too low; else too high.</param>
    public sealed record UnitSlip(decimal Factor, bool IsTooLow) : ClaimNote;

    /// <summary>The PUE is missing, so that the implied intensity is PUE × intensity.</summary>
    public sealed record ImpliedWithPue : ClaimNote;

    /// <summary>The figure holds more than electricity, of which nothing is stated apart.</summary>
    public sealed record CoversMore : ClaimNote;

    /// <summary>Inputs that the source does not state reproduce it.</summary>
    /// <param name="Inference">Which.</param>
    /// <param name="ErrorPpm">What is left.</param>
    public sealed record Reproduced(ClaimInference Inference, Int128 ErrorPpm) : ClaimNote;

    /// <summary>A model card's emissions are grams, and only the first plain decimal is read.</summary>
    /// <param name="Text">What stands there.</param>
    /// <param name="Read">What a hub reads of it.</param>
    public sealed record CardText(string Text, string Read) : ClaimNote;
}
