using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Measuring;

/// <summary>What is known of a measured run before its first sample.</summary>
public sealed record RunContext
{
    /// <summary>The measurement's id, a UUIDv7: one a process that measures.</summary>
    public required Guid Measurement { get; init; }

    /// <summary>What joins the measurements of one run.</summary>
    public required string RunId { get; init; }

    /// <summary>The model, project or run that the energy is for.</summary>
    public required string Subject { get; init; }

    /// <summary>Who answers for it.</summary>
    public OwnerPath Owner { get; init; }

    /// <summary>The part of the model's life.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>The site's id; null where only a zone is known.</summary>
    public string? Site { get; init; }

    /// <summary>The grid zone.</summary>
    public ZoneId Zone { get; init; }

    /// <summary>The owner's labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>When the child began, in milliseconds since 1970.</summary>
    public required long StartMs { get; init; }

    /// <summary>Who carries idle power.</summary>
    public IdlePolicy Idle { get; init; }

    /// <summary>Hardware threads reserved for the run, maybe a fraction; null when the policy reserves none.</summary>
    public double? ReservedCpus { get; init; }

    /// <summary>Who measures, such as <c>tonsure run 0.1.0</c>.</summary>
    public required string Source { get; init; }
}
