using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>A device that tells its power, and no energy.</summary>
public interface IPowerGauge
{
    /// <summary>The device.</summary>
    string Device { get; }

    /// <summary>More power than it can draw.</summary>
    Power Cap { get; }

    /// <summary>Its power now, or why it is not known.</summary>
    ValueTask<PowerSample> ReadAsync(CancellationToken cancellationToken);
}
