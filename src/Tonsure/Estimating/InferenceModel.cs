namespace Tonsure.Estimating;

/// <summary>What an estimate needs to know of a language model.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="TotalParameters">All parameters, an absolute number: 8 billion is 8e9.</param>
/// <param name="ActiveParameters">Those that one token passes through; the same as all in a dense model.</param>
/// <param name="Precision">How the weights are stored.</param>
public sealed record InferenceModel(
    string Name,
    double TotalParameters,
    double ActiveParameters,
    WeightPrecision Precision
)
{
    // Room for the key-value cache and buffers beside the weights.
    private const double MemoryHeadroom = 1.2;

    /// <summary>Whether tokens pass through a part of the parameters only (a mixture of experts).</summary>
    public bool IsSparse => ActiveParameters < TotalParameters;

    /// <summary>
    /// Bytes of key-value cache for a token of context. A power law through published shapes of models with
    /// grouped-query attention (8 to 70 billion active parameters); latent attention keeps less, full attention more.
    /// </summary>
    public double CacheBytesPerToken => 68_000 * Math.Pow(ActiveParameters / 1e9, 0.37);

    /// <summary>
    /// Layers × width, which attention's own work grows with. A power law through published shapes of dense models.
    /// </summary>
    public double LayersTimesWidth => 131_072 * Math.Pow(ActiveParameters / 8e9, 0.74);

    /// <summary>Weights' bytes that a step of a batch reads: all of a dense model, and of the experts those that some token was sent to.</summary>
    /// <param name="batch">Sequences a step.</param>
    public double BytesTouched(double batch)
    {
        double share = ActiveParameters / TotalParameters;
        double touched = IsSparse ? 1 - Math.Pow(1 - share, batch) : 1;
        return Precision.BytesPerWeight * TotalParameters * touched;
    }

    /// <summary>The smallest power of two of devices whose memory holds the weights and a fifth more.</summary>
    /// <param name="memoryBytes">Memory of one device; positive.</param>
    public int FewestDevices(double memoryBytes)
    {
        double needed = MemoryHeadroom * Precision.BytesPerWeight * TotalParameters / memoryBytes;
        int devices = 1;
        while (devices < needed && devices < InferenceWorkload.MostDevices)
        {
            devices *= 2;
        }

        return devices;
    }
}
