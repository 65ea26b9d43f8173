using System.Reflection;
using System.Security.Cryptography;

namespace Tonsure.Web.Pages.Parts;

/// <summary>The style sheets, the scripts and the icon. Each address holds the digest of what is there, so that it can be kept for ever.</summary>
public sealed class Assets
{
    private const string Folder = "Tonsure.Web.Assets.";
    private readonly Dictionary<string, (byte[] Content, string Type)> _files = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>Reads what was built in.</summary>
    public Assets()
    {
        Assembly here = typeof(Assets).Assembly;
        foreach (
            string resource in here.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        )
        {
            using Stream stream = here.GetManifestResourceStream(resource)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            string name = resource[Folder.Length..];
            string kept = Convert.ToHexStringLower(SHA256.HashData(content))[..12] + "-" + name;
            _files.Add(kept, (content, TypeOf(name)));
            _addresses.Add(name, At(kept));
        }
    }

    /// <summary>The address of a file by its name.</summary>
    public string this[string name] => _addresses[name];

    /// <summary>The address of what is kept under a name that changes with it.</summary>
    internal static string At(string kept) => "/assets/" + kept;

    /// <summary>A file by the last part of its address.</summary>
    internal (byte[] Content, string Type)? Find(string kept) =>
        _files.TryGetValue(kept, out (byte[] Content, string Type) file) ? file : null;

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };
}
