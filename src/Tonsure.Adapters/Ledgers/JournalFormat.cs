using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// The journal's lines: the first eight hexadecimal digits of the SHA-256 of the JSON that follows them, a space, the JSON.
/// The first line is the run's context, each other one a sample. A torn last line is recognised and left out.
/// </summary>
internal static class JournalFormat
{
    private const int DigestLength = 8;

    public static byte[] Line(RunContext context) =>
        Line(json =>
        {
            json.WriteString("measurement", context.Measurement);
            json.WriteString("run_id", context.RunId);
            json.WriteString("subject", context.Subject);
            json.WriteString("owner", context.Owner.ToString());
            json.WriteString("kind", context.Kind.Word());
            json.WriteString("site", context.Site);
            json.WriteString("zone", context.Zone.ToString());
            json.WriteStartObject("labels");
            foreach ((string key, string value) in context.Labels)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
            json.WriteNumber("start_ms", context.StartMs);
            json.WriteNumber("idle", (int)context.Idle);
            if (context.ReservedCpus is { } cpus)
            {
                json.WriteNumber("reserved_cpus", cpus);
            }

            json.WriteString("source", context.Source);
        });

    public static byte[] Line(RunSample sample) => Line(json => RunSampleJson.Write(json, sample));

    public static bool TryUnwrap(ReadOnlySpan<byte> line, out byte[] json)
    {
        json = [];
        if (line.Length < DigestLength + 3 || line[DigestLength] != (byte)' ')
        {
            return false;
        }

        ReadOnlySpan<byte> body = line[(DigestLength + 1)..];
        if (!line[..DigestLength].SequenceEqual(Encoding.ASCII.GetBytes(Digest(body))))
        {
            return false;
        }

        json = body.ToArray();
        return true;
    }

    /// <summary>Takes a line's JSON: the first one is the context and makes the accumulator, each other one a sample that goes into it.</summary>
    /// <returns>False where it is whole and yet not understood: one such file of another version must not keep all others from being read.</returns>
    public static bool TryTake(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] ref RunAccumulator? accumulator,
        out RunSample? sample
    )
    {
        sample = null;
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            if (accumulator is null)
            {
                accumulator = new RunAccumulator(ReadContext(json.RootElement));
                return true;
            }

            RunSample read = ReadSample(json.RootElement);
            accumulator.Add(read);
            sample = read;
            return true;
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or FormatException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or OverflowException
            )
        {
            return false;
        }
    }

    public static RunContext ReadContext(JsonElement json) =>
        new()
        {
            Measurement = json.GetProperty("measurement").GetGuid(),
            RunId = Text(json, "run_id"),
            Subject = Text(json, "subject"),
            Owner = OwnerPath.TryParse(Text(json, "owner"), out OwnerPath owner)
                ? owner
                : throw new FormatException("owner"),
            Kind = ActivityKinds.TryParse(Text(json, "kind"), out ActivityKind kind)
                ? kind
                : throw new FormatException("kind"),
            Site = json.GetProperty("site").GetString(),
            Zone = ZoneId.Parse(Text(json, "zone")),
            Labels = json.GetProperty("labels")
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    p => p.Name,
                    p => p.Value.GetString() ?? "",
                    StringComparer.Ordinal
                ),
            StartMs = json.GetProperty("start_ms").GetInt64(),
            Idle = (IdlePolicy)json.GetProperty("idle").GetInt32(),
            ReservedCpus = json.TryGetProperty("reserved_cpus", out JsonElement cpus)
                ? cpus.GetDouble()
                : null,
            Source = Text(json, "source"),
        };

    public static RunSample ReadSample(JsonElement json) => RunSampleJson.Read(json);

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> body = new(512);
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return
        [
            .. Encoding.ASCII.GetBytes(Digest(body.WrittenSpan)),
            (byte)' ',
            .. body.WrittenSpan,
            (byte)'\n',
        ];
    }

    private static string Digest(ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, DigestLength / 2));

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException(name);
}
