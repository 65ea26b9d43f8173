using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>
/// The shared state's file: a line with its generation and its instant, which is all that most readers want, then the state. It is
/// replaced as a whole, so that a reader without the lock sees one state or the next.
/// </summary>
internal static class SharedStateFile
{
    private static ReadOnlySpan<byte> Magic => "tonsure-host 2 "u8;

    /// <summary>The generation and the instant of the last boundary; null where there is no state that this version understands.</summary>
    public static (long Generation, long AtMs)? Peek(string path)
    {
        Span<byte> buffer = stackalloc byte[80];
        ReadOnlySpan<byte> text = SmallFile.ReadOrNothing(path, buffer);
        if (!text.StartsWith(Magic))
        {
            return null;
        }

        text = text[Magic.Length..];
        return
            Utf8Parser.TryParse(text, out long generation, out int read)
            && text.Length > read + 1
            && Utf8Parser.TryParse(text[(read + 1)..], out long atMs, out _)
            ? (generation, atMs)
            : null;
    }

    /// <summary>The state; null where there is none that this version understands.</summary>
    public static (long Generation, SharedState State)? Read(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            int line = Array.IndexOf(bytes, (byte)'\n');
            if (
                line < 0
                || !bytes.AsSpan().StartsWith(Magic)
                || !Utf8Parser.TryParse(bytes.AsSpan(Magic.Length), out long generation, out _)
            )
            {
                return null;
            }

            using JsonDocument json = JsonDocument.Parse(bytes.AsMemory(line + 1));
            return (generation, SharedStateJson.Read(json.RootElement));
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or FormatException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or IndexOutOfRangeException
            )
        {
            return null;
        }
    }

    /// <summary>Puts a state in the place of the one before.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(
        string path,
        long generation,
        long atMs,
        SharedState state,
        UnixFileMode mode
    )
    {
        ArrayBufferWriter<byte> bytes = new(2048);
        bytes.Write(Magic);
        bytes.Write(
            Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{generation} {atMs}\n")
            )
        );
        using (Utf8JsonWriter json = new(bytes))
        {
            SharedStateJson.Write(json, state);
        }

        string draft = path + ".new";
        using (
            FileStream file = new(
                draft,
                new FileStreamOptions
                {
                    Mode = FileMode.Create,
                    Access = FileAccess.Write,
                    UnixCreateMode = mode,
                    BufferSize = 0,
                }
            )
        )
        {
            file.Write(bytes.WrittenSpan);
        }

        File.Move(draft, path, overwrite: true);
    }
}
