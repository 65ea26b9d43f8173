using System.Collections.Immutable;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// A fact: energy used by a subject of an owner at a site over an interval, with its evidence. Emissions, embodied carbon and water
/// are derived from it and never stored. Energy that is not known is null with a <see cref="Reason"/>, never zero.
/// </summary>
public sealed record Activity
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What joins the activities of one run, over components, hours, ranks and nodes.</summary>
    public required string RunId { get; init; }

    /// <summary>The part of the machine, such as <c>cpu</c> or <c>memory</c>; <c>tonsure</c> for the tool's own use.</summary>
    public required string Component { get; init; }

    /// <summary>The model, project or run that the energy was used for.</summary>
    public required string Subject { get; init; }

    /// <summary>Who answers for it.</summary>
    public OwnerPath Owner { get; init; }

    /// <summary>The part of the model's life.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>The site's id; null where only a zone is known.</summary>
    public string? Site { get; init; }

    /// <summary>The grid zone.</summary>
    public ZoneId Zone { get; init; }

    /// <summary>When, half-open.</summary>
    public required Interval Interval { get; init; }

    /// <summary>The energy, spread evenly over the interval; null where it is not known.</summary>
    public ActivityEnergy? Energy { get; init; }

    /// <summary>Operational carbon that somebody else declared; used only where energy is not known.</summary>
    public CarbonMass? DeclaredCarbon { get; init; }

    /// <summary>Cost in millionths of the currency; negative for credits.</summary>
    public long? CostMicros { get; init; }

    /// <summary>ISO 4217; null without a cost.</summary>
    public string? Currency { get; init; }

    /// <summary>Tokens read, cached ones included.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens written, reasoning included.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>Floating-point operations.</summary>
    public double? Flop { get; init; }

    /// <summary>Hardware threads reserved; null where not known.</summary>
    public int? Cpus { get; init; }

    /// <summary>Threads × milliseconds reserved; embodied carbon follows from it.</summary>
    public long? CpuMs { get; init; }

    /// <summary>The accelerator's name.</summary>
    public string? Accelerator { get; init; }

    /// <summary>Accelerators reserved.</summary>
    public int? Accelerators { get; init; }

    /// <summary>Accelerators × milliseconds reserved; embodied carbon follows from it.</summary>
    public long? AcceleratorMs { get; init; }

    /// <summary>How the energy (or the declared carbon) is known.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>False when the measurement was cut short and recovered.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Why energy is missing or was filled in; null where there is nothing to explain.</summary>
    public string? Reason { get; init; }

    /// <summary>The owner's own labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Who recorded it and from what, such as <c>tonsure run 0.1.0</c>.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of what it was recorded from, in hexadecimal; null where there is no file.</summary>
    public string? SourceDigest { get; init; }

    /// <summary>When it was recorded, in milliseconds since 1970.</summary>
    public required long RecordedAtMs { get; init; }

    /// <summary>The activity that this one replaces.</summary>
    public Guid? Supersedes { get; init; }
}
