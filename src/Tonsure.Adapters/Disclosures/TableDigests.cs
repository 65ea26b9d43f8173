using Tonsure.Adapters.Tables;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Adapters.Disclosures;

/// <summary>The shipped tables that footprints are made from, by digest.</summary>
public static class TableDigests
{
    private static readonly string[] Names =
    [
        "factors.csv",
        "grid/countries.csv",
        "grid/profiles.csv",
        "grid/zones.csv",
        "hardware/embodied.csv",
        "sites/cloud_regions.csv",
    ];

    /// <summary>The tables of a data folder.</summary>
    /// <exception cref="TableException">One cannot be read.</exception>
    public static IReadOnlyList<StatedTable> Of(string data) =>
        [.. Names.Select(name => new StatedTable(name, DigestOf(Path.Combine(data, name))))];

    private static Digest DigestOf(string path)
    {
        try
        {
            return Digest.Of(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TableException(path, 0, failure.Message);
        }
    }
}
