using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>An activity as columns of a file say it, before it is parsed.</summary>
internal sealed class ActivityDraft
{
    internal Guid Id { get; set; }
    internal string? RunId { get; set; }
    internal string? Component { get; set; }
    internal string? Subject { get; set; }
    internal string? Owner { get; set; }
    internal string? Kind { get; set; }
    internal string? Site { get; set; }
    internal string? Zone { get; set; }
    internal long? StartMs { get; set; }
    internal long? EndMs { get; set; }
    internal long? EnergyMj { get; set; }
    internal long? EnergyLowerMj { get; set; }
    internal long? EnergyUpperMj { get; set; }
    internal string? Boundary { get; set; }
    internal long? DeclaredCarbonUg { get; set; }
    internal long? CostMicros { get; set; }
    internal string? Currency { get; set; }
    internal long? InputTokens { get; set; }
    internal long? OutputTokens { get; set; }
    internal double? Flop { get; set; }
    internal int? Cpus { get; set; }
    internal long? CpuMs { get; set; }
    internal string? Accelerator { get; set; }
    internal int? Accelerators { get; set; }
    internal long? AcceleratorMs { get; set; }
    internal string? Grade { get; set; }
    internal string? Method { get; set; }
    internal string? MethodVersion { get; set; }
    internal string? Vintage { get; set; }
    internal bool Complete { get; set; }
    internal string? Reason { get; set; }
    internal string? Labels { get; set; }
    internal string? Source { get; set; }
    internal string? SourceDigest { get; set; }
    internal long? RecordedAtMs { get; set; }
    internal Guid? Supersedes { get; set; }

    /// <summary>Reads and parses a row of <see cref="ActivitySchema.Selected"/>.</summary>
    /// <exception cref="FormatException">A column does not hold what it should.</exception>
    internal static Activity Read(DbDataReader row)
    {
        ActivityDraft draft = new();
        for (int i = 0; i < ActivitySchema.Columns.Length; i++)
        {
            ActivitySchema.Columns[i].Take(row, i, draft);
        }

        return draft.ToActivity();
    }

    /// <summary>Parses the columns.</summary>
    /// <exception cref="FormatException">A column does not hold what it should.</exception>
    internal Activity ToActivity()
    {
        try
        {
            return Parse();
        }
        catch (Exception wrong) when (wrong is ArgumentException or JsonException)
        {
            throw new FormatException($"activity {Id}: {wrong.Message}", wrong);
        }
    }

    private Activity Parse() =>
        new()
        {
            Id = Id,
            RunId = Needed(RunId, "run_id"),
            Component = Needed(Component, "component"),
            Subject = Needed(Subject, "subject"),
            Owner = OwnerPath.TryParse(Owner, out OwnerPath owner) ? owner : throw Wrong("owner"),
            Kind = ActivityKinds.TryParse(Kind, out ActivityKind kind) ? kind : throw Wrong("kind"),
            Site = Site,
            Zone = ZoneId.TryParse(Zone, out ZoneId zone) ? zone : throw Wrong("zone"),
            Interval = Interval.TryCreate(StartMs ?? 0, EndMs ?? 0, out Interval interval)
                ? interval
                : throw Wrong("start_ms and end_ms"),
            Energy = EnergyMj is { } energy ? Energy(energy) : null,
            DeclaredCarbon = DeclaredCarbonUg is { } carbon
                ? CarbonMass.FromMicrograms(carbon)
                : null,
            CostMicros = CostMicros,
            Currency = Currency,
            InputTokens = InputTokens,
            OutputTokens = OutputTokens,
            Flop = Flop,
            Cpus = Cpus,
            CpuMs = CpuMs,
            Accelerator = Accelerator,
            Accelerators = Accelerators,
            AcceleratorMs = AcceleratorMs,
            Evidence = new Evidence(
                EvidenceGrades.TryParse(Grade, out EvidenceGrade grade)
                    ? grade
                    : throw Wrong("grade"),
                Needed(Method, "method"),
                Needed(MethodVersion, "method_version"),
                Needed(Vintage, "vintage")
            ),
            Complete = Complete,
            Reason = Reason,
            Labels = LabelsOf(Needed(Labels, "labels")),
            Source = Needed(Source, "source"),
            SourceDigest = SourceDigest,
            RecordedAtMs = RecordedAtMs ?? throw Wrong("recorded_at_ms"),
            Supersedes = Supersedes,
        };

    private ActivityEnergy Energy(long value) =>
        new(
            new Bounded<long>(
                value,
                EnergyLowerMj ?? throw Wrong("energy_lower_mj"),
                EnergyUpperMj ?? throw Wrong("energy_upper_mj")
            ),
            Boundary switch
            {
                ActivitySchema.ItBoundary => EnergyBoundary.It,
                ActivitySchema.FacilityBoundary => EnergyBoundary.Facility,
                _ => throw Wrong("boundary"),
            }
        );

    private static ImmutableSortedDictionary<string, string> LabelsOf(string json)
    {
        if (json == "{}")
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        return ImmutableSortedDictionary<string, string>.Empty.AddRange(
            document
                .RootElement.EnumerateObject()
                .Select(label => KeyValuePair.Create(label.Name, label.Value.GetString()!))
        );
    }

    private string Needed(string? value, string column) => value ?? throw Wrong(column);

    private FormatException Wrong(string column) => new($"activity {Id} has no valid {column}");
}
