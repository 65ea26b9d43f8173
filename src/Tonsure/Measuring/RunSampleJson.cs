using System.Collections.Immutable;
using System.Text.Json;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// A sample as compact JSON: arrays in a fixed order, energies in millijoules, instants in milliseconds since 1970. What journals keep and
/// what one process hands to another; it reads back to the same sample.
/// </summary>
public static class RunSampleJson
{
    /// <summary>Writes a sample's properties into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, RunSample sample)
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
        if (sample.ReservedMicroseconds is { } reserved)
        {
            json.WriteNumber("r", reserved);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">A figure is not of its kind.</exception>
    /// <exception cref="InvalidOperationException">A value is of another type.</exception>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    public static RunSample Read(JsonElement json) =>
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
        )
        {
            ReservedMicroseconds = json.TryGetProperty("r", out JsonElement reserved)
                ? reserved.GetInt64()
                : null,
        };

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
                        )
                        {
                            OtherRuns = c[10].GetArrayLength() > 3 ? ReadEnergy(c[10][3]) : default,
                        },
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
                json.WriteNumberValue(host.OtherRuns.Millijoules);
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
}
