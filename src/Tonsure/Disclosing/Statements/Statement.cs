using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>
/// What is disclosed of a subject or an owner: its whole footprint, how it is known, and what it takes to recompute it. All figures of
/// all documents are this one's, in other units at most.
/// </summary>
public sealed record Statement
{
    /// <summary>What it is about.</summary>
    public required StatementScope Scope { get; init; }

    /// <summary>From the first activity to the last, cut to the period.</summary>
    public required Interval Span { get; init; }

    /// <summary>All of it.</summary>
    public required StatedGroup Whole { get; init; }

    /// <summary>All but deployment and inference: what it took to make the model; null where there is none of it.</summary>
    public required StatedGroup? Development { get; init; }

    /// <summary>By the part of a model's life, in its order.</summary>
    public required ImmutableSortedDictionary<ActivityKind, StatedGroup> LifeCycle { get; init; }

    /// <summary>By place and year.</summary>
    public required ImmutableArray<(StatedPlace Place, StatedFigures Figures)> Places { get; init; }

    /// <summary>By part of life, place and year.</summary>
    public required ImmutableArray<StatedPart> Parts { get; init; }

    /// <summary>By evidence, best first; adds up to the whole.</summary>
    public required ImmutableArray<StatedGrade> Grades { get; init; }

    /// <summary>By method; adds up to the whole.</summary>
    public ImmutableArray<StatedMethod> Methods => Whole.Methods;

    /// <summary>By component of the machines.</summary>
    public required ImmutableArray<StatedName> Components { get; init; }

    /// <summary>By where energy was taken: <c>it</c>, <c>facility</c>, <c>none</c> where it is not known.</summary>
    public required ImmutableArray<StatedName> Boundaries { get; init; }

    /// <summary>Why activities have no energy.</summary>
    public required ImmutableArray<StatedCount> Reasons { get; init; }

    /// <summary>Who recorded the activities.</summary>
    public required ImmutableArray<StatedCount> Recorders { get; init; }

    /// <summary>SHA-256 of the activities in their order, see <see cref="FactsDigest"/>.</summary>
    public required Digest Facts { get; init; }

    /// <summary>The factors of the sites.</summary>
    public required ImmutableArray<StatedSite> Sites { get; init; }

    /// <summary>Embodied carbon of a hardware thread, nanograms per hour reserved.</summary>
    public required Factor EmbodiedThread { get; init; }

    /// <summary>Embodied carbon of an accelerator, nanograms per hour reserved.</summary>
    public required Factor EmbodiedAccelerator { get; init; }

    /// <summary>Where the intensities are from.</summary>
    public required ImmutableArray<StatedIntensities> Intensities { get; init; }

    /// <summary>The tables that factors are from.</summary>
    public required ImmutableArray<StatedTable> Tables { get; init; }

    /// <inheritdoc cref="StatedGroup.MainGrade"/>
    public EvidenceGrade MainGrade => Whole.MainGrade;
}
