using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>Offers the power models of processors and memory; they are always there, and stand behind all counters.</summary>
public sealed class ModelProbe : IMeterProbe
{
    /// <inheritdoc/>
    public string Method => "power-model";

    /// <inheritdoc/>
    public MeterFinding Look(MeterWorld world) =>
        new(
            Method,
            [
                new MeterOffer(
                    world,
                    at => new PowerModelMeter(at.Model, at.Host, at.CpuTimes, at.Time),
                    [ComponentNames.Cpu]
                ),
                new MeterOffer(
                    world,
                    at => new MemoryModelMeter(at.Model, at.Host, at.Time),
                    [ComponentNames.Memory]
                ),
            ],
            []
        );
}
