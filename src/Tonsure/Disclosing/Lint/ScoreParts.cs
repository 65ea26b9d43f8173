namespace Tonsure.Disclosing.Lint;

/// <summary>A score of Software Carbon Intensity and what it is made from: (E × I + M) / R.</summary>
/// <param name="Stated">The score, in grams for each unit.</param>
/// <param name="Units">R: functional units.</param>
internal sealed record ScoreParts(Measure Stated, Measure Units)
{
    /// <summary>E × I, where it is told; else it is made from the two.</summary>
    public Measure? Operational { get; init; }

    /// <summary>M; null where it is in the whole.</summary>
    public Measure? Embodied { get; init; }

    /// <summary>E.</summary>
    public Measure? Energy { get; init; }

    /// <summary>I.</summary>
    public Measure? Intensity { get; init; }

    /// <summary>E × I + M, where it is told.</summary>
    public Measure? Whole { get; init; }
}
