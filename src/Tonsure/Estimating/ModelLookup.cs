using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>What a model's name led to.</summary>
public abstract record ModelLookup
{
    private ModelLookup() { }

    /// <summary>It is known.</summary>
    /// <param name="Entry">Its row.</param>
    /// <param name="Model">As estimates take it.</param>
    public sealed record Found(ModelEntry Entry, InferenceModel Model) : ModelLookup;

    /// <summary>Its maker does not publish its parameters, and a guess would be no evidence.</summary>
    /// <param name="Typed">What was asked for.</param>
    /// <param name="Name">The model or the makers' line of models.</param>
    /// <param name="Nearest">Models of which they are published.</param>
    public sealed record Unpublished(string Typed, string Name, ImmutableArray<string> Nearest)
        : ModelLookup;

    /// <summary>It is not known.</summary>
    /// <param name="Typed">What was asked for.</param>
    /// <param name="Nearest">Models with names like it.</param>
    public sealed record Unknown(string Typed, ImmutableArray<string> Nearest) : ModelLookup;
}
