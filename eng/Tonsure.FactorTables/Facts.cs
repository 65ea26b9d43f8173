using System.IO.Compression;
using System.Text;

namespace Tonsure.FactorTables;

/// <summary>The facts that the tables are made from: the shared data folder, and the names kept beside this tool.</summary>
internal sealed class Facts(string sharedFolder)
{
    public List<CsvRow> Read(string path)
    {
        using var file = File.OpenRead(Path.Combine(sharedFolder, "data", path));
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(text, Encoding.UTF8);
        return Csv.Read(reader, path.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',');
    }

    public static List<CsvRow> ReadNames(string name)
    {
        using var stream =
            typeof(Facts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Csv.Read(reader);
    }
}
