using Tonsure.Adapters.Meters;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class NvmlMeterContract : CounterContract, IDisposable
{
    private readonly FakedNvml _nvml = new();
    private int _joules;
    private bool _isLost;

    public NvmlMeterContract()
    {
        Say();
        Meter = Worlds.Meter(new NvmlProbe(_nvml.Library), "/nowhere", Time);
    }

    protected override IMeter Meter { get; }

    protected override void Work()
    {
        _joules += 300;
        Say();
    }

    protected override void Break()
    {
        _isLost = true;
        Say();
    }

    protected override void Mend()
    {
        _isLost = false;
        Say();
    }

    public void Dispose() => _nvml.Dispose();

    private void Say() =>
        _nvml.Lines(FakedNvml.Gpu(0, _joules, status: _isLost ? 15 : 0), FakedNvml.Gpu(1, _joules));
}

public sealed class NvmlPowerContract : MeterContract, IDisposable
{
    private readonly FakedNvml _nvml = new();

    public NvmlPowerContract()
    {
        _ = _nvml.Lines(FakedNvml.Gpu(0, -1, watts: 250));
        Meter = Worlds.Meter(new NvmlProbe(_nvml.Library), "/nowhere", Time);
    }

    protected override IMeter Meter { get; }

    protected override void Work() => _nvml.Lines(FakedNvml.Gpu(0, -1, watts: 200));

    public void Dispose() => _nvml.Dispose();
}
