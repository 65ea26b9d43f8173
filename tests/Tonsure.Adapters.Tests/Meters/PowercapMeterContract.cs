using Tonsure.Adapters.Meters;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class PowercapMeterContract : CounterContract, IDisposable
{
    private readonly FakedSysTree _sys = new FakedSysTree()
        .Zone("intel-rapl:0", "package-0", 0)
        .Zone("intel-rapl:1", "package-1", 0);

    private long _counted;
    private bool _broken;

    public PowercapMeterContract() => Meter = Worlds.Meter(new PowercapProbe(), _sys.Root, Time);

    protected override IMeter Meter { get; }

    protected override void Work()
    {
        _counted += 30_000_000;
        _sys.Set("intel-rapl:1", _counted);
        if (!_broken)
        {
            _sys.Set("intel-rapl:0", _counted);
        }
    }

    protected override void Break()
    {
        _broken = true;
        _sys.Garble("intel-rapl:0", "");
    }

    protected override void Mend() => _broken = false;

    public void Dispose() => _sys.Dispose();
}
