using Tonsure.Measuring;
using Tonsure.Tests.Measuring;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class FakeMeterContract : CounterContract
{
    private readonly FakeMeter _meter;
    private readonly Dictionary<string, double> _counted;

    public FakeMeterContract()
    {
        _meter = new FakeMeter(Time, "package-0", "package-1");
        _counted = new Dictionary<string, double>(_meter.Joules, StringComparer.Ordinal);
    }

    protected override IMeter Meter => _meter;

    protected override void Work()
    {
        foreach (string device in _counted.Keys)
        {
            _counted[device] += 30;
            if (_meter.Joules.ContainsKey(device))
            {
                _meter.Joules[device] = _counted[device];
            }
        }
    }

    protected override void Break() => _meter.Joules.Remove("package-0");

    protected override void Mend() => _meter.Joules["package-0"] = _counted["package-0"];
}
