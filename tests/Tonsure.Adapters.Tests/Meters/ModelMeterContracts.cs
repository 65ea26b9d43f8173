using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Tonsure.Tests.Measuring;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class PowerModelMeterContract : MeterContract
{
    private readonly FakeCpuTimes _cpu = new();

    public PowerModelMeterContract() =>
        Meter = new PowerModelMeter(Hosts.Model, Hosts.Small, _cpu, Time);

    protected override IMeter Meter { get; }

    protected override void Work() => _cpu.Use(2, 1, 0.1);
}

public sealed class MemoryModelMeterContract : MeterContract
{
    public MemoryModelMeterContract() =>
        Meter = new MemoryModelMeter(Hosts.Model, Hosts.Small, Time);

    protected override IMeter Meter { get; }

    protected override void Work() { }
}
