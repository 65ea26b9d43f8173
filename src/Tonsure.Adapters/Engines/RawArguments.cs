using System.Text;

namespace Tonsure.Adapters.Engines;

/// <summary>A command's arguments as the bytes that were typed, so that names which are no UTF-8 reach the child unharmed.</summary>
internal static class RawArguments
{
    /// <summary>Each argument with its closing zero.</summary>
    public static byte[][] Of(IReadOnlyList<string> arguments)
    {
        byte[][] encoded = [.. arguments.Select(a => Encoding.UTF8.GetBytes(a + "\0"))];
        if (!arguments.Any(a => a.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            return encoded;
        }

        try
        {
            // The child's arguments are the last ones of our own.
            List<byte[]> own = [];
            byte[] line = File.ReadAllBytes("/proc/self/cmdline");
            for (int start = 0; start < line.Length; )
            {
                int end = Array.IndexOf(line, (byte)0, start);
                own.Add(line[start..(end + 1)]);
                start = end + 1;
            }

            byte[][] typed = [.. own.TakeLast(encoded.Length)];
            // Where the child's are not our own last ones, the replacement character itself was meant.
            return typed
                .Select(Decoded)
                .SequenceEqual(arguments.Select(Legible), StringComparer.Ordinal)
                ? typed
                : encoded;
        }
        catch (IOException)
        {
            return encoded;
        }
    }

    private static string Decoded(byte[] argument) =>
        Legible(Encoding.UTF8.GetString(argument.AsSpan(0, argument.Length - 1)));

    /// <summary>How many replacement characters stand for some bytes is a decoder's own choice.</summary>
    private static string Legible(string argument) =>
        argument.Replace("\uFFFD", "", StringComparison.Ordinal);
}
