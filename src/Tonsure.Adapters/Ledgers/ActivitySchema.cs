using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parquet.Schema;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The columns of a segment, once: writer, readers and digest follow from them.</summary>
internal static class ActivitySchema
{
    /// <summary>The version that this program writes and reads.</summary>
    internal const string Version = "1";

    /// <summary>The file's key for <see cref="Version"/>.</summary>
    internal const string VersionKey = "tonsure.schema_version";

    /// <summary>The file's key for <see cref="Digest"/>.</summary>
    internal const string DigestKey = "tonsure.rows_sha256";

    internal const string ItBoundary = "it";
    internal const string FacilityBoundary = "facility";

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All columns of <c>a</c>, for a statement whose rows <see cref="ActivityDraft.Read"/> reads.</summary>
    internal static string Selected => string.Join(", ", Columns.Select(c => "a." + c.Field.Name));

    internal static ImmutableArray<ActivityColumn> Columns { get; } =
    [
        new ValueColumn<Guid>("id", false, a => a.Id, (d, v) => d.Id = v ?? Guid.Empty),
        Text("run_id", a => a.RunId, (d, v) => d.RunId = v),
        Text("component", a => a.Component, (d, v) => d.Component = v),
        Text("subject", a => a.Subject, (d, v) => d.Subject = v),
        Text("owner", a => a.Owner.ToString(), (d, v) => d.Owner = v),
        Text("kind", a => a.Kind.Word(), (d, v) => d.Kind = v),
        Perhaps("site", a => a.Site, (d, v) => d.Site = v),
        Text("zone", a => a.Zone.ToString(), (d, v) => d.Zone = v),
        Number("start_ms", false, a => a.Interval.StartMs, (d, v) => d.StartMs = v),
        Number("end_ms", false, a => a.Interval.EndMs, (d, v) => d.EndMs = v),
        Number("energy_mj", true, a => a.Energy?.Millijoules.Value, (d, v) => d.EnergyMj = v),
        Number(
            "energy_lower_mj",
            true,
            a => a.Energy?.Millijoules.Lower,
            (d, v) => d.EnergyLowerMj = v
        ),
        Number(
            "energy_upper_mj",
            true,
            a => a.Energy?.Millijoules.Upper,
            (d, v) => d.EnergyUpperMj = v
        ),
        Perhaps("boundary", a => Boundary(a.Energy), (d, v) => d.Boundary = v),
        Number(
            "declared_carbon_ug",
            true,
            a => a.DeclaredCarbon?.Micrograms,
            (d, v) => d.DeclaredCarbonUg = v
        ),
        Number("cost_micros", true, a => a.CostMicros, (d, v) => d.CostMicros = v),
        Perhaps("currency", a => a.Currency, (d, v) => d.Currency = v),
        Number("input_tokens", true, a => a.InputTokens, (d, v) => d.InputTokens = v),
        Number("output_tokens", true, a => a.OutputTokens, (d, v) => d.OutputTokens = v),
        new ValueColumn<double>("flop", true, a => a.Flop, (d, v) => d.Flop = v),
        // Eight bytes for counts too: one type of column fewer to start up, and nothing on the disk.
        Number("cpus", true, a => a.Cpus, (d, v) => d.Cpus = checked((int?)v)),
        Number("cpu_ms", true, a => a.CpuMs, (d, v) => d.CpuMs = v),
        Perhaps("accelerator", a => a.Accelerator, (d, v) => d.Accelerator = v),
        Number(
            "accelerators",
            true,
            a => a.Accelerators,
            (d, v) => d.Accelerators = checked((int?)v)
        ),
        Number("accelerator_ms", true, a => a.AcceleratorMs, (d, v) => d.AcceleratorMs = v),
        Text("grade", a => a.Evidence.Grade.Word(), (d, v) => d.Grade = v),
        Text("method", a => a.Evidence.Method, (d, v) => d.Method = v),
        Text("method_version", a => a.Evidence.Version, (d, v) => d.MethodVersion = v),
        Text("vintage", a => a.Evidence.Vintage, (d, v) => d.Vintage = v),
        new ValueColumn<bool>(
            "complete",
            false,
            a => a.Complete,
            (d, v) => d.Complete = v ?? false
        ),
        Perhaps("reason", a => a.Reason, (d, v) => d.Reason = v),
        Text("labels", LabelsJson, (d, v) => d.Labels = v),
        Text("source", a => a.Source, (d, v) => d.Source = v),
        Perhaps("source_digest", a => a.SourceDigest, (d, v) => d.SourceDigest = v),
        Number("recorded_at_ms", false, a => a.RecordedAtMs, (d, v) => d.RecordedAtMs = v),
        new ValueColumn<Guid>("supersedes", true, a => a.Supersedes, (d, v) => d.Supersedes = v),
    ];

    internal static ParquetSchema Parquet { get; } = new(Columns.Select(column => column.Field));

    /// <summary>SHA-256 over the rows, column by column in the schema's order, in lower-case hexadecimal.</summary>
    internal static string Digest(IEnumerable<Activity> activities)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes($"tonsure activities {Version}\n"));
        foreach (Activity activity in activities)
        {
            foreach (ActivityColumn column in Columns)
            {
                column.Digest(hash, activity);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? Boundary(ActivityEnergy? energy) =>
        energy?.Boundary switch
        {
            null => null,
            EnergyBoundary.It => ItBoundary,
            _ => FacilityBoundary,
        };

    private static string LabelsJson(Activity activity)
    {
        if (activity.Labels.IsEmpty)
        {
            return "{}";
        }

        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Readable))
        {
            json.WriteStartObject();
            foreach (
                (string key, string value) in activity.Labels.OrderBy(
                    label => label.Key,
                    StringComparer.Ordinal
                )
            )
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static TextColumn Text(
        string name,
        Func<Activity, string?> get,
        Action<ActivityDraft, string?> set
    ) => new(name, false, get, set);

    private static TextColumn Perhaps(
        string name,
        Func<Activity, string?> get,
        Action<ActivityDraft, string?> set
    ) => new(name, true, get, set);

    private static ValueColumn<long> Number(
        string name,
        bool nullable,
        Func<Activity, long?> get,
        Action<ActivityDraft, long?> set
    ) => new(name, nullable, get, set);
}
