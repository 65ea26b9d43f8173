namespace Tonsure.Web.Pages.Parts;

/// <summary>Why what was sent could not be used.</summary>
/// <param name="What">What is the matter.</param>
/// <param name="Mend">What to do.</param>
public sealed record PageFault(string What, string Mend);
