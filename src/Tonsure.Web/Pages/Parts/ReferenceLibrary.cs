using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Scalar.AspNetCore;

namespace Tonsure.Web.Pages.Parts;

/// <summary>
/// The library that draws the API's reference in a browser, out of its package. It is a megabyte and a half, packed there already, and is
/// sent as it lies.
/// </summary>
internal static class ReferenceLibrary
{
    /// <summary>What it is.</summary>
    public const string Type = "text/javascript; charset=utf-8";

    private const string Resource = "ScalarStaticAssets.scalar.js";
    private static readonly Assembly Package = typeof(ScalarOptions).Assembly;

    /// <summary>Its name with the package's version, under which browsers keep it.</summary>
    public static string Name { get; } = $"scalar-{Package.GetName().Version!.ToString(3)}.js";

    /// <summary>Where it is.</summary>
    public static string Address { get; } = Assets.At(Name);

    /// <summary>Answers with it, unpacked for the few that cannot.</summary>
    public static async Task SendAsync(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept-Encoding";
        await using Stream packed = Package.GetManifestResourceStream(Resource)!;
        if (Unpacks(http.Request))
        {
            http.Response.Headers.ContentEncoding = "gzip";
            http.Response.ContentLength = packed.Length;
            await packed.CopyToAsync(http.Response.Body, http.RequestAborted);
            return;
        }

        await using GZipStream unpacked = new(packed, CompressionMode.Decompress);
        await unpacked.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static bool Unpacks(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(accepted =>
                accepted.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase)
                && accepted.Quality is not 0
            );
}
