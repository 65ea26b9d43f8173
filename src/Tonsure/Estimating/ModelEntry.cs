using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>A model that is known by name.</summary>
/// <param name="Name">Its name where it is published, such as <c>Qwen/Qwen3-8B</c>.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="TotalParameters">All parameters; null where its maker does not publish them.</param>
/// <param name="ActiveParameters">Those that a token passes through; null with the former.</param>
/// <param name="Precision">How its published weights are stored.</param>
/// <param name="Source">A key of <c>data/sources.csv</c>.</param>
public sealed record ModelEntry(
    string Name,
    ImmutableArray<string> Aliases,
    double? TotalParameters,
    double? ActiveParameters,
    WeightPrecision Precision,
    string Source
)
{
    /// <summary>The model as estimates take it; null where its parameters are not published.</summary>
    public InferenceModel? Model =>
        TotalParameters is { } total && ActiveParameters is { } active
            ? new InferenceModel(Name, total, active, Precision)
            : null;
}
