using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tonsure.Web.Http;

/// <summary>Answers that are asked for again are not sent again.</summary>
internal static class Etags
{
    /// <summary>Sets the answer's tag; true where the client has it already and 304 is all that it is told.</summary>
    /// <param name="context">The request.</param>
    /// <param name="version">What changes whenever the answer may have; letters, digits and <c>.-</c>.</param>
    public static bool IsKnown(HttpContext context, string version)
    {
        // Weak: it stands for what the answer says and not for its bytes.
        EntityTagHeaderValue tag = new($"\"{version}\"", isWeak: true);
        context.Response.Headers.ETag = tag.ToString();
        // Whoever keeps it asks whether it still holds; and no proxy keeps what is one person's.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization, Cookie, Accept-Language";
        if (
            !EntityTagHeaderValue.TryParseList(
                [.. context.Request.Headers.IfNoneMatch.OfType<string>()],
                out IList<EntityTagHeaderValue>? known
            )
            || !known.Any(one =>
                one.Compare(tag, useStrongComparison: false) || one.Equals(EntityTagHeaderValue.Any)
            )
        )
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
