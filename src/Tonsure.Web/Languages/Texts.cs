using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tonsure.Web.Languages;

/// <summary>
/// Everything that people read on pages, a member each: a language is a class that overrides all of them, and one that forgets one does not
/// compile. What programs read is English and not here.
/// </summary>
public abstract partial class Texts
{
    /// <summary>The parameter and the cookie that choose a language.</summary>
    public const string Parameter = "lang";

    /// <summary>All languages, the first where nobody chose.</summary>
    public static IReadOnlyList<Texts> All { get; } = [new English(), new Korean()];

    /// <summary>The language's tag, such as <c>ko</c>.</summary>
    public abstract string Tag { get; }

    /// <summary>The language's own name.</summary>
    public abstract string Language { get; }

    /// <summary>The language of a request: what its address says, else its cookie, else what its reader prefers.</summary>
    public static Texts For(HttpRequest request) =>
        Find(request.Query[Parameter]) ?? Find(request.Cookies[Parameter]) ?? Preferred(request);

    /// <summary>A language by its tag; null where it is not spoken here.</summary>
    public static Texts? Find(string? tag) =>
        All.FirstOrDefault(texts =>
            tag is not null
            && (
                tag.Equals(texts.Tag, StringComparison.OrdinalIgnoreCase)
                || tag.StartsWith(texts.Tag + "-", StringComparison.OrdinalIgnoreCase)
            )
        );

    /// <summary>A word in a sentence.</summary>
    private protected static string Low(string word) => word.ToLower(CultureInfo.InvariantCulture);

    private static Texts Preferred(HttpRequest request)
    {
        IList<StringWithQualityHeaderValue> accepted = StringWithQualityHeaderValue.TryParseList(
            request.Headers.AcceptLanguage,
            out IList<StringWithQualityHeaderValue>? parsed
        )
            ? parsed
            : [];
        return accepted
                .Where(value => value.Quality is not 0)
                .OrderByDescending(value => value.Quality ?? 1)
                .Select(value => Find(value.Value.Value))
                .OfType<Texts>()
                .FirstOrDefault()
            ?? All[0];
    }
}
