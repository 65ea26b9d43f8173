using System.Collections.Immutable;
using System.Text.Json;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>The shared state as compact JSON, arrays in a fixed order; it lives as long as the runs that share it.</summary>
internal static class SharedStateJson
{
    public static void Write(Utf8JsonWriter json, SharedState state)
    {
        json.WriteStartObject();
        json.WriteNumber("wall_ms", state.WallMs);
        json.WriteNumber("stamp", state.Stamp);
        WriteArray(
            json,
            "boundaries",
            state.Host.Boundaries,
            b => WriteBoundary(json, b.AtMs, b.Use)
        );
        WriteArray(
            json,
            "ends",
            state.Host.Ends,
            end =>
            {
                json.WriteStringValue(end.Component);
                json.WriteStringValue(end.Device);
                json.WriteNumberValue(end.AtMs);
            }
        );
        WriteArray(json, "claims", state.Host.Claims, c => WriteClaim(json, c.Claim, c.FromMs));
        WriteArray(json, "marks", state.Host.Marks, mark => WriteMark(json, mark));
        WriteArray(json, "runs", state.Runs, run => WriteRun(json, run));
        WriteArray(json, "nested", state.Nested, entry => WriteNested(json, entry));
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">A figure is not of its kind.</exception>
    /// <exception cref="InvalidOperationException">A value is of another type.</exception>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    public static SharedState Read(JsonElement json) =>
        new(
            json.GetProperty("wall_ms").GetInt64(),
            json.GetProperty("stamp").GetInt64(),
            new HostState(
                [.. Rows(json, "boundaries").Select(ReadBoundary)],
                [
                    .. Rows(json, "ends")
                        .Select(end =>
                            (end[0].GetString()!, end[1].GetString()!, end[2].GetInt64())
                        ),
                ],
                [.. Rows(json, "claims").Select(ReadClaim)],
                [.. Rows(json, "marks").Select(ReadMark)]
            ),
            [.. Rows(json, "runs").Select(ReadRun)],
            [.. Rows(json, "nested").Select(ReadNested)]
        );

    private static JsonElement.ArrayEnumerator Rows(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray();

    private static void WriteArray<T>(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<T> items,
        Action<T> write
    )
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartArray();
            write(item);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteBoundary(Utf8JsonWriter json, long atMs, HostUse use)
    {
        json.WriteNumberValue(atMs);
        json.WriteNumberValue(use.Busy);
        foreach ((Guid run, RunUse used) in use.Runs)
        {
            json.WriteStartArray();
            json.WriteStringValue(run);
            WriteUse(json, used);
            foreach (int pid in use.Processes.Where(p => p.Value == run).Select(p => p.Key))
            {
                json.WriteNumberValue(pid);
            }

            json.WriteEndArray();
        }
    }

    private static (long, HostUse) ReadBoundary(JsonElement json) =>
        (
            json[0].GetInt64(),
            new HostUse(
                json[1].GetInt64(),
                json.EnumerateArray()
                    .Skip(2)
                    .ToImmutableDictionary(run => run[0].GetGuid(), run => ReadUse(run, 1))
            )
            {
                Processes = json.EnumerateArray()
                    .Skip(2)
                    .SelectMany(run =>
                        run.EnumerateArray()
                            .Skip(4)
                            .Select(pid => (Pid: pid.GetInt32(), Run: run[0].GetGuid()))
                    )
                    .DistinctBy(process => process.Pid)
                    .ToImmutableDictionary(process => process.Pid, process => process.Run),
            }
        );

    private static void WriteUse(Utf8JsonWriter json, RunUse use)
    {
        json.WriteNumberValue(use.Run);
        json.WriteNumberValue(use.Self);
        WriteNumber(json, use.ResidentBytes);
    }

    private static RunUse ReadUse(JsonElement json, int index) =>
        new(json[index].GetInt64(), json[index + 1].GetInt64(), ReadNumber(json[index + 2]));

    private static void WriteClaim(Utf8JsonWriter json, RunClaim claim, long fromMs)
    {
        json.WriteStringValue(claim.Measurement);
        json.WriteNumberValue((int)claim.Policy);
        json.WriteNumberValue(claim.AllowedCpus);
        WriteNumber(json, claim.MemoryBytes);
        json.WriteNumberValue(fromMs);
        json.WriteBooleanValue(claim.IsContained);
        json.WriteStringValue(claim.CpuSet);
    }

    private static (RunClaim, long) ReadClaim(JsonElement json) =>
        (
            new RunClaim(
                json[0].GetGuid(),
                (IdlePolicy)json[1].GetInt32(),
                json[2].GetDouble(),
                ReadNumber(json[3])
            )
            {
                IsContained = json[5].GetBoolean(),
                CpuSet = json[6].GetString(),
            },
            json[4].GetInt64()
        );

    private static void WriteMark(Utf8JsonWriter json, CounterMark mark)
    {
        json.WriteStringValue(mark.Component);
        json.WriteStringValue(mark.Device);
        json.WriteNumberValue(mark.AtMs);
        WriteNumber(json, mark.Count);
        json.WriteNumberValue(mark.Rest);
        WriteNumber(json, (int?)mark.Gap);
    }

    private static CounterMark ReadMark(JsonElement json) =>
        new(
            json[0].GetString()!,
            json[1].GetString()!,
            json[2].GetInt64(),
            ReadNumber(json[3]),
            json[4].GetInt64(),
            (GapReason?)(int?)ReadNumber(json[5])
        );

    private static void WriteRun(Utf8JsonWriter json, ProcfsRunUse.Snapshot run)
    {
        json.WriteStringValue(run.Processes.Measurement);
        json.WriteNumberValue(run.Processes.Tool);
        WriteNumber(json, run.Processes.Root);
        json.WriteBooleanValue(run.Processes.Attached);
        json.WriteStringValue(run.Processes.Cgroup);
        json.WriteNumberValue(run.Before);
        json.WriteNumberValue(run.EndedTicks);
        WriteUse(json, run.Highest);
        foreach ((int pid, ProcessStat stat) in run.Living)
        {
            json.WriteStartArray();
            json.WriteNumberValue(pid);
            json.WriteNumberValue(stat.Parent);
            json.WriteNumberValue(stat.Ticks);
            json.WriteNumberValue(stat.OwnTicks);
            json.WriteNumberValue(stat.Start);
            json.WriteEndArray();
        }
    }

    private static ProcfsRunUse.Snapshot ReadRun(JsonElement json) =>
        new(
            new RunProcesses(
                json[0].GetGuid(),
                json[1].GetInt32(),
                (int?)ReadNumber(json[2]),
                json[3].GetBoolean(),
                json[4].GetString()
            ),
            json[5].GetInt64(),
            ReadUse(json, 7),
            [
                .. json.EnumerateArray()
                    .Skip(10)
                    .Select(p =>
                        (
                            p[0].GetInt32(),
                            new ProcessStat(
                                p[1].GetInt32(),
                                p[2].GetInt64(),
                                p[3].GetInt64(),
                                p[4].GetInt64()
                            )
                        )
                    ),
            ],
            json[6].GetInt64()
        );

    private static void WriteNested(Utf8JsonWriter json, NestedRuns.Entry entry)
    {
        json.WriteStringValue(entry.Run);
        json.WriteNumberValue(entry.Net.Run);
        json.WriteNumberValue(entry.Net.Self);
        json.WriteNumberValue(entry.Gone);
        json.WriteNumberValue(entry.SelfAtJoin);
        json.WriteNumberValue(entry.SelfBefore);
        foreach (NestedRuns.Inner inner in entry.Inners)
        {
            json.WriteStartArray();
            json.WriteStringValue(inner.Run);
            json.WriteNumberValue(inner.BeforeRun);
            json.WriteNumberValue(inner.BeforeSelf);
            json.WriteBooleanValue(inner.WasThere);
            json.WriteBooleanValue(inner.HoldsRoot);
            json.WriteBooleanValue(inner.HoldsTool);
            json.WriteEndArray();
        }
    }

    private static NestedRuns.Entry ReadNested(JsonElement json) =>
        new(
            json[0].GetGuid(),
            new RunUse(json[1].GetInt64(), json[2].GetInt64(), null),
            json[3].GetInt64(),
            json[4].GetInt64(),
            json[5].GetInt64(),
            [
                .. json.EnumerateArray()
                    .Skip(6)
                    .Select(inner => new NestedRuns.Inner(
                        inner[0].GetGuid(),
                        inner[1].GetInt64(),
                        inner[2].GetInt64(),
                        inner[3].GetBoolean()
                    )
                    {
                        HoldsRoot = inner[4].GetBoolean(),
                        HoldsTool = inner[5].GetBoolean(),
                    }),
            ]
        );

    private static void WriteNumber(Utf8JsonWriter json, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static long? ReadNumber(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null ? null : json.GetInt64();
}
