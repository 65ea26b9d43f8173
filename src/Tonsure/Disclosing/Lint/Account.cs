namespace Tonsure.Disclosing.Lint;

/// <summary>Figures that a document gives of one thing, such as the training of a model; null where it gives none.</summary>
/// <param name="Path">Where they stand.</param>
internal sealed record Account(string Path)
{
    /// <summary>Energy; of the facility where both are told.</summary>
    public Measure? Energy { get; init; }

    /// <summary>Whether the energy leaves out what the facility adds.</summary>
    public bool IsIt { get; init; }

    /// <summary>Location-based emissions.</summary>
    public Measure? Carbon { get; init; }

    /// <summary>Hours of one device each.</summary>
    public Measure? DeviceHours { get; init; }

    /// <summary>Of one device.</summary>
    public Measure? Power { get; init; }

    /// <summary>Power usage effectiveness.</summary>
    public Measure? Pue { get; init; }

    /// <summary>Floating-point operations.</summary>
    public Measure? Operations { get; init; }

    /// <summary>The devices' name; empty where none is told.</summary>
    public string Hardware { get; init; } = "";
}
