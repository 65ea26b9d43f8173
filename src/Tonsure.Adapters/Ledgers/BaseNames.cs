using System.Globalization;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Names in <c>base/</c>: <c>7-0.parquet</c> and <c>7.batches</c> are of generation 7. Other names are nobody's business.</summary>
internal static class BaseNames
{
    internal static string Rows(long generation, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{generation}-{number}.parquet");

    internal static string Batches(long generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{generation}{BatchIndex.Extension}");

    /// <summary>The files of all generations, published or not.</summary>
    internal static string[] All(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Where(path => Generation(path) is not null)]
            : [];

    /// <summary>
    /// A generation's files are made before its manifest is published, and no other generation is begun before. So a file of a
    /// later one tells that the manifest was lost or replaced by an old copy, and that what it lists is not the ledger.
    /// </summary>
    /// <param name="manifest">The manifest before and after the files were listed.</param>
    /// <param name="files">The files.</param>
    /// <param name="path">The manifest's file.</param>
    /// <exception cref="CorruptSegmentException">There is such a file.</exception>
    internal static void EnsurePublished(
        SegmentManifest manifest,
        IEnumerable<string> files,
        string path
    )
    {
        string? later = files.FirstOrDefault(file => Generation(file) > manifest.Generation + 1);
        if (later is not null)
        {
            throw new CorruptSegmentException(path, $"{later} is newer than it");
        }
    }

    private static long? Generation(string path)
    {
        string name = Path.GetFileName(path);
        string? number = Path.GetExtension(name) switch
        {
            ".parquet" => name.Split('-')[0],
            BatchIndex.Extension => Path.GetFileNameWithoutExtension(name),
            _ => null,
        };
        return long.TryParse(
            number,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long generation
        )
            ? generation
            : null;
    }
}
