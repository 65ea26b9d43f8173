using System.IO.Compression;
using Tonsure.Adapters.Tables;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>The text of a file, plain or gzip by its name.</summary>
internal static class TraceText
{
    public static string Of(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
            using StreamReader reader = new(stream);
            return reader.ReadToEnd();
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new TableException(path, 0, TonsureHome.Reason(e));
        }
    }
}
