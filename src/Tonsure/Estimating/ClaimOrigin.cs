namespace Tonsure.Estimating;

/// <summary>Where a claim is from, for people. Empty where it is not stated.</summary>
/// <param name="Model">What was trained or served.</param>
/// <param name="Hardware">On what.</param>
/// <param name="Region">Where.</param>
/// <param name="Source">Who published it, in what.</param>
/// <param name="Revision">Which version of the source, and where in it.</param>
/// <param name="Date">When that was published.</param>
/// <param name="Provenance">How the figures came into the file.</param>
/// <param name="Remark">What else is worth knowing.</param>
public sealed record ClaimOrigin(
    string Model,
    string Hardware,
    string Region,
    string Source,
    string Revision,
    string Date,
    ClaimText Provenance,
    ClaimText Remark
)
{
    /// <summary>Nothing is stated.</summary>
    public static ClaimOrigin Unstated { get; } =
        new("", "", "", "", "", "", ClaimText.None, ClaimText.None);
}
