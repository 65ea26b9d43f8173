using Tonsure.Adapters.Meters;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class AmdEnergyContract : CounterContract, IDisposable
{
    private readonly FakedHwmon _sys = new();
    private long _counted;
    private bool _broken;

    public AmdEnergyContract()
    {
        _ = _sys.Chip(1, "amd_energy")
            .Text(1, "energy1_label", "Esocket0")
            .Text(1, "energy2_label", "Esocket1");
        Say();
        Meter = Worlds.Meter(new HwmonProbe(), _sys.Root, Time);
    }

    protected override IMeter Meter { get; }

    protected override void Work()
    {
        _counted += 30_000_000;
        Say();
    }

    protected override void Break()
    {
        _broken = true;
        Say();
    }

    protected override void Mend() => _broken = false;

    public void Dispose() => _sys.Dispose();

    private void Say()
    {
        _ = _sys.Set(1, "energy2_input", _counted);
        _ = _broken ? _sys.Text(1, "energy1_input", "") : _sys.Set(1, "energy1_input", _counted);
    }
}

public sealed class HwmonGpuEnergyContract : CounterContract, IDisposable
{
    private readonly FakedHwmon _sys = new FakedHwmon().Chip(3, "xe", ("energy1_input", 0));
    private long _counted;
    private bool _broken;

    public HwmonGpuEnergyContract() => Meter = Worlds.Meter(new HwmonProbe(), _sys.Root, Time);

    protected override IMeter Meter { get; }

    protected override void Work()
    {
        _counted += 150_000_000;
        _ = _broken ? _sys.Text(3, "energy1_input", "") : _sys.Set(3, "energy1_input", _counted);
    }

    protected override void Break() => _broken = true;

    protected override void Mend() => _broken = false;

    public void Dispose() => _sys.Dispose();
}

public sealed class HwmonGpuPowerContract : MeterContract, IDisposable
{
    private readonly FakedHwmon _sys = new FakedHwmon().Chip(
        3,
        "amdgpu",
        ("power1_average", 250_000_000)
    );

    public HwmonGpuPowerContract() => Meter = Worlds.Meter(new HwmonProbe(), _sys.Root, Time);

    protected override IMeter Meter { get; }

    protected override void Work() => _sys.Set(3, "power1_average", 200_000_000);

    public void Dispose() => _sys.Dispose();
}

public sealed class IpmiContract : MeterContract, IDisposable
{
    private readonly FakedTree _sys = new();
    private readonly FakedIpmitool _tool = new();

    public IpmiContract()
    {
        _sys.Write("class/ipmi/ipmi0/dev", "10:0\n");
        Meter = Worlds.Meter(new IpmiProbe(_tool.SearchPath), _sys.Root, Time);
    }

    protected override IMeter Meter { get; }

    protected override void Work() => _tool.Says(300);

    public void Dispose()
    {
        _sys.Dispose();
        _tool.Dispose();
    }
}
