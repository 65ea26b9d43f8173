using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Quantities;

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

    public static byte[] Line(RunSample sample) =>
        Line(json =>
        {
            json.WriteStartArray("i");
            WriteInterval(json, sample.Interval);
            json.WriteEndArray();
            WriteComponents(json, "c", sample.Components);
            WriteComponents(json, "s", sample.Shadows);
            json.WriteStartArray("g");
            foreach (Gap gap in sample.Gaps)
            {
                json.WriteStartArray();
                json.WriteStringValue(gap.Device);
                WriteInterval(json, gap.Interval);
                json.WriteNumberValue((int)gap.Reason);
                json.WriteNumberValue(gap.Lower.Millijoules);
                json.WriteNumberValue(gap.Upper.Millijoules);
                json.WriteBooleanValue(gap.Bridged);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });

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

    public static RunSample ReadSample(JsonElement json) =>
        new(
            ReadInterval(json.GetProperty("i"), 0),
            ReadComponents(json.GetProperty("c")),
            ReadComponents(json.GetProperty("s")),
            [
                .. json.GetProperty("g")
                    .EnumerateArray()
                    .Select(gap => new Gap(
                        gap[0].GetString() ?? "",
                        ReadInterval(gap, 1),
                        (GapReason)gap[3].GetInt32(),
                        ReadEnergy(gap[4]),
                        ReadEnergy(gap[5]),
                        gap[6].GetBoolean()
                    )),
            ]
        );

    private static ImmutableArray<ComponentSample> ReadComponents(JsonElement json) =>
        [
            .. json.EnumerateArray()
                .Select(c => new ComponentSample(
                    c[0].GetString() ?? "",
                    c[1].GetString() ?? "",
                    ReadInterval(c, 2),
                    ReadBounded(c, 4),
                    ReadBounded(c, 7),
                    c[10].ValueKind == JsonValueKind.Null
                        ? null
                        : new HostSplit(
                            ReadEnergy(c[10][0]),
                            ReadEnergy(c[10][1]),
                            ReadEnergy(c[10][2])
                        ),
                    ReadEvidence(c[11])
                )),
        ];

    private static void WriteComponents(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<ComponentSample> components
    )
    {
        json.WriteStartArray(name);
        foreach (ComponentSample component in components)
        {
            json.WriteStartArray();
            json.WriteStringValue(component.Component);
            json.WriteStringValue(component.Device);
            WriteInterval(json, component.Interval);
            WriteBounded(json, component.Run);
            WriteBounded(json, component.Self);
            if (component.Host is { } host)
            {
                json.WriteStartArray();
                json.WriteNumberValue(host.Attributed.Millijoules);
                json.WriteNumberValue(host.Idle.Millijoules);
                json.WriteNumberValue(host.Unattributed.Millijoules);
                json.WriteEndArray();
            }
            else
            {
                json.WriteNullValue();
            }

            Evidence evidence = component.Evidence;
            json.WriteStartArray();
            json.WriteNumberValue((int)evidence.Grade);
            json.WriteStringValue(evidence.Method);
            json.WriteStringValue(evidence.Version);
            json.WriteStringValue(evidence.Vintage);
            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

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

    private static void WriteInterval(Utf8JsonWriter json, Interval interval)
    {
        json.WriteNumberValue(interval.StartMs);
        json.WriteNumberValue(interval.EndMs);
    }

    private static void WriteBounded(Utf8JsonWriter json, Bounded<ItEnergy> energy)
    {
        json.WriteNumberValue(energy.Value.Millijoules);
        json.WriteNumberValue(energy.Lower.Millijoules);
        json.WriteNumberValue(energy.Upper.Millijoules);
    }

    private static Interval ReadInterval(JsonElement array, int index) =>
        Interval.FromMilliseconds(array[index].GetInt64(), array[index + 1].GetInt64());

    private static Bounded<ItEnergy> ReadBounded(JsonElement array, int index) =>
        new(ReadEnergy(array[index]), ReadEnergy(array[index + 1]), ReadEnergy(array[index + 2]));

    private static ItEnergy ReadEnergy(JsonElement number) =>
        ItEnergy.FromMillijoules(number.GetInt64());

    private static Evidence ReadEvidence(JsonElement array) =>
        new(
            (EvidenceGrade)array[0].GetInt32(),
            array[1].GetString() ?? "",
            array[2].GetString() ?? "",
            array[3].GetString() ?? ""
        );

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException(name);
}
