using System.Collections.Immutable;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>Tells the energy of NVIDIA's GPUs, and who used them.</summary>
/// <param name="inner">Reads their counters or their power.</param>
/// <param name="library">The library.</param>
/// <param name="gpus">The GPUs.</param>
internal sealed class NvmlMeter(IMeter inner, NvmlLibrary library, ImmutableArray<NvmlGpu> gpus)
    : IMeter
{
    private readonly Dictionary<string, NvmlUse> _uses = gpus.ToDictionary(
        gpu => gpu.Device,
        gpu => new NvmlUse(library, gpu),
        StringComparer.Ordinal
    );

    private bool _isBegun;

    /// <inheritdoc/>
    public MeterDescription Description => inner.Description;

    /// <inheritdoc/>
    public TimeSpan LongestInterval => inner.LongestInterval;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Reading> readings = await inner.ReadAsync(cancellationToken);
        foreach (NvmlUse use in _uses.Values)
        {
            use.Look();
            if (!_isBegun)
            {
                use.Forget();
            }
        }

        _isBegun = true;
        return [.. readings.Select(WithUse)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Finish() => [.. inner.Finish().Select(WithUse)];

    /// <inheritdoc/>
    public IReadOnlyList<CounterMark> Marks => inner.Marks;

    /// <inheritdoc/>
    public void Resume(IReadOnlyList<CounterMark> marks)
    {
        inner.Resume(marks);
        _isBegun = marks.Count > 0;
    }

    private Reading WithUse(Reading reading)
    {
        DeviceUse? use = _uses[reading.Device].Take();
        return reading is Reading.Known known ? known with { Use = use } : reading;
    }
}
