using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>
/// A run's samples that other runs have taken: a line each, the sample's last instant first. A line beyond the shared state's last instant
/// belongs to a state that never came to be, because its writer died: it is left alone until the next writer cuts it off.
/// </summary>
internal sealed class Mailbox(string path)
{
    // Beyond this size what was taken out is cut off.
    private const long Cut = 64 * 1024;
    private long _offset;

    private static ReadOnlySpan<byte> LineStart => "\n{\"n\":"u8;

    /// <summary>Takes out what has come.</summary>
    /// <param name="stateMs">The shared state's last instant.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ImmutableArray<RunSample> Take(long stateMs)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        byte[] bytes = ReadFrom(path, _offset);
        ImmutableArray<RunSample>.Builder samples = ImmutableArray.CreateBuilder<RunSample>();
        int at = 0;
        int end;
        while ((end = bytes.AsSpan(at).IndexOf((byte)'\n')) >= 0)
        {
            if (TryRead(bytes.AsMemory(at, end), out long atMs, out RunSample? sample))
            {
                if (atMs > stateMs)
                {
                    break;
                }

                samples.Add(sample);
            }

            at += end + 1;
        }

        _offset += at;
        if (_offset > Cut && at == bytes.Length)
        {
            File.WriteAllBytes(path, []);
            _offset = 0;
        }

        return samples.ToImmutable();
    }

    /// <summary>Puts a sample into a run's mailbox.</summary>
    /// <param name="path">The mailbox.</param>
    /// <param name="stateMs">The last instant of the state that the sample follows.</param>
    /// <param name="atMs">The sample's last instant.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="mode">The file's mode, where it is made.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Put(
        string path,
        long stateMs,
        long atMs,
        RunSample sample,
        UnixFileMode mode
    )
    {
        ArrayBufferWriter<byte> bytes = new(512);
        // Ends a line that somebody died in.
        bytes.Write("\n"u8);
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("n", atMs);
            RunSampleJson.Write(json, sample);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        using FileStream file = new(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                UnixCreateMode = mode,
                BufferSize = 0,
            }
        );
        CutOffTheDead(file, stateMs);
        file.Position = file.Length;
        file.Write(bytes.WrittenSpan);
    }

    private static void CutOffTheDead(FileStream file, long stateMs)
    {
        long from = Math.Max(0, file.Length - Cut);
        byte[] tail = new byte[file.Length - from];
        file.Position = from;
        file.ReadExactly(tail);
        int end = tail.Length;
        int start;
        while (
            (start = tail.AsSpan(0, end).LastIndexOf(LineStart)) >= 0
            && Utf8Parser.TryParse(tail.AsSpan(start + LineStart.Length), out long atMs, out _)
            && atMs > stateMs
        )
        {
            end = start;
        }

        if (end < tail.Length)
        {
            file.SetLength(from + end);
        }
    }

    private static bool TryRead(
        ReadOnlyMemory<byte> line,
        out long atMs,
        [NotNullWhen(true)] out RunSample? sample
    )
    {
        (atMs, sample) = (0, null);
        if (line.IsEmpty)
        {
            return false;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            atMs = json.RootElement.GetProperty("n").GetInt64();
            sample = RunSampleJson.Read(json.RootElement);
            return true;
        }
        catch (JsonException)
        {
            // Torn: the state that it belongs to never came to be.
            return false;
        }
    }

    private static byte[] ReadFrom(string path, long offset)
    {
        using FileStream file = File.OpenRead(path);
        file.Position = offset;
        byte[] bytes = new byte[Math.Max(0, file.Length - offset)];
        file.ReadExactly(bytes);
        return bytes;
    }
}
