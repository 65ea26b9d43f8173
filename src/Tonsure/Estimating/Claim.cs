namespace Tonsure.Estimating;

/// <summary>A published footprint with the inputs that it states, so that anyone can recompute it.</summary>
/// <param name="Id">Its name in a list.</param>
/// <param name="Kind">The stage of the model's life, in the source's word: <c>training</c>, <c>inference</c>, <c>embodied</c>, <c>lifecycle</c>.</param>
/// <param name="Inputs">What the result is made from.</param>
/// <param name="Energy">The energy that it states, if it does.</param>
/// <param name="CarbonPicograms">The emissions that it states, in whole picograms, if it does.</param>
/// <param name="TolerancePpm">How far the figure may be from what its inputs give, in millionths of the figure.</param>
public sealed record Claim(
    string Id,
    string Kind,
    ClaimInputs Inputs,
    ClaimedEnergy? Energy,
    Int128? CarbonPicograms,
    int TolerancePpm = Claim.LeastTolerancePpm
)
{
    /// <summary>Two percent: published figures have two or three digits. A claim's own tolerance only widens it.</summary>
    public const int LeastTolerancePpm = 20_000;

    /// <summary>A kind whose figure holds more than electricity.</summary>
    public const string Lifecycle = "lifecycle";

    /// <summary>A kind whose figure holds no electricity.</summary>
    public const string Embodied = "embodied";

    /// <summary>Where it is from.</summary>
    public ClaimOrigin Origin { get; init; } = ClaimOrigin.Unstated;

    /// <summary>Inputs that reproduce it and are not its own.</summary>
    public ClaimInference? Inference { get; init; }

    /// <summary>What the reader of its file noticed.</summary>
    public IReadOnlyList<ClaimNote> Noticed { get; init; } = [];
}
