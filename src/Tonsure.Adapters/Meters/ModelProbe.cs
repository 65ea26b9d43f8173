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
                    new PowerModelMeter(world.Model, world.Host, world.CpuTimes, world.Time),
                    [ComponentNames.Cpu]
                ),
                new MeterOffer(
                    new MemoryModelMeter(world.Model, world.Host, world.Time),
                    [ComponentNames.Memory]
                ),
            ],
            []
        );
}
