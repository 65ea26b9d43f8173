using Microsoft.ML.Data;

namespace Tonsure.Samples.TrainProfile;

/// <summary>One hour of one month of a zone, asked of somebody who has watched one other month.</summary>
internal sealed class Example
{
    public const int FeatureCount = 34;

    [VectorType(FeatureCount)]
    public float[] Features { get; set; } = [];

    /// <summary>The first guess: the log ratio of the same hour to its mean in the watched month.</summary>
    [NoColumn]
    public float Start { get; set; }

    /// <summary>What the first guess lacks of the log of the hour's mean over the zone's yearly mean.</summary>
    public float Label { get; set; }
}
