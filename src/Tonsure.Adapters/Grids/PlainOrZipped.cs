using System.IO.Compression;
using System.Text;
using Tonsure.Adapters.Tables;

namespace Tonsure.Adapters.Grids;

/// <summary>Reads a text file line by line; one whose name ends in <c>.gz</c> is unpacked on the way.</summary>
internal static class PlainOrZipped
{
    /// <summary>The lines with their numbers, from 1.</summary>
    /// <exception cref="TableException">The file cannot be read.</exception>
    public static IEnumerable<(int Number, string Text)> Lines(string path)
    {
        using StreamReader reader = Guard(path, 0, () => Open(path));
        int number = 0;
        while (true)
        {
            number++;
            string? line = Guard(path, number, reader.ReadLine);
            if (line is null)
            {
                yield break;
            }

            yield return (number, line);
        }
    }

    private static StreamReader Open(string path)
    {
        FileStream file = File.OpenRead(path);
        return new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file,
            Encoding.UTF8
        );
    }

    private static T Guard<T>(string path, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new TableException(path, line, e.Message);
        }
    }
}
