namespace Tonsure.Web.Asking;

/// <summary>Requests to a model whose footprint is estimated. What is null takes its default, and the answer names it.</summary>
public sealed record InferenceAsk
{
    /// <summary>A model by name; else parameters.</summary>
    public string? Model { get; init; }

    /// <summary>All parameters.</summary>
    public double? Parameters { get; init; }

    /// <summary>Parameters that a token passes through.</summary>
    public double? ActiveParameters { get; init; }

    /// <summary>Tokens read in a request, cached ones included.</summary>
    public double? InputTokens { get; init; }

    /// <summary>Those of them that were cached.</summary>
    public double? CachedTokens { get; init; }

    /// <summary>Tokens written in a request, reasoning included.</summary>
    public double? OutputTokens { get; init; }

    /// <summary>How many requests.</summary>
    public double? Requests { get; init; }

    /// <summary>An accelerator or a machine type.</summary>
    public string? Hardware { get; init; }

    /// <summary>How many accelerators serve it.</summary>
    public int? Devices { get; init; }

    /// <summary>Sequences served at once.</summary>
    public double? Batch { get; init; }

    /// <summary>Where.</summary>
    public PlaceAsk Place { get; init; } = PlaceAsk.Unsaid;
}
