namespace Tonsure.Web.Asking;

/// <summary>A sentence in the languages that people read here; programs get the English one.</summary>
/// <param name="English">In English.</param>
/// <param name="Korean">In Korean.</param>
public sealed record LocalText(string English, string Korean)
{
    /// <summary>The sentence for a language tag such as <c>ko</c> or <c>ko-KR</c>; English for every other one.</summary>
    public string In(string language) =>
        language.StartsWith("ko", StringComparison.OrdinalIgnoreCase) ? Korean : English;
}
