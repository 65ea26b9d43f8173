using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Http;

/// <summary>What every answer tells the browser that shows it: nothing of another host, no script but our files, in nobody's frame.</summary>
internal static class Headers
{
    private const string OurStyles = "style-src 'self';";
    private const string WrittenStyles = "style-src 'self' 'unsafe-inline';";

    private const string Policy =
        $"default-src 'none'; script-src 'self'; {OurStyles} img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void Set(HttpResponse response, bool overTls)
    {
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Without any referrer browsers send forms with an origin of null, which is nobody's.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (overTls)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    /// <summary>
    /// For the one page on which a library writes styles into the page: styles and nothing else. It cannot be told a nonce, for it also
    /// writes them into attributes.
    /// </summary>
    public static void LetStylesBeWritten(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = Policy.Replace(
            OurStyles,
            WrittenStyles,
            StringComparison.Ordinal
        );
}
