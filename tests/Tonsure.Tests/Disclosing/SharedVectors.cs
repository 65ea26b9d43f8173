using System.Text.Json;
using Xunit;

namespace Tonsure.Tests.Disclosing;

/// <summary>Vectors of the collection of facts; tests of them are skipped where it is absent.</summary>
internal static class SharedVectors
{
    public static string Folder(params string[] names)
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Tonsure.slnx")))
        {
            root =
                Path.GetDirectoryName(root)
                ?? throw new DirectoryNotFoundException("Tonsure.slnx is not above the tests");
        }

        string shared =
            Environment.GetEnvironmentVariable("TONSURE_SHARED")
            ?? Path.Combine(root, "..", "shared");
        string folder = Path.Combine([shared, "data", "vectors", .. names]);
        if (!Directory.Exists(folder))
        {
            Assert.Skip("The collection of facts is not here (TONSURE_SHARED).");
        }

        return folder;
    }

    public static ReadOnlyMemory<byte> Bytes(this JsonElement json, string name) =>
        json.GetProperty(name).ValueKind == JsonValueKind.Null
            ? ReadOnlyMemory<byte>.Empty
            : json.GetProperty(name).GetBytesFromBase64();

    public static ReadOnlyMemory<byte>[] Proof(this JsonElement json) =>
        json.GetProperty("proof").ValueKind == JsonValueKind.Null
            ? []
            :
            [
                .. json.GetProperty("proof")
                    .EnumerateArray()
                    .Select(hash => new ReadOnlyMemory<byte>(hash.GetBytesFromBase64())),
            ];
}
