namespace Tonsure.Estimating;

/// <summary>A text of the catalogue in both languages.</summary>
/// <param name="English">In English; empty where there is none.</param>
/// <param name="Korean">In Korean; empty where there is none.</param>
public sealed record ClaimText(string English, string Korean)
{
    /// <summary>No text.</summary>
    public static ClaimText None { get; } = new("", "");
}
