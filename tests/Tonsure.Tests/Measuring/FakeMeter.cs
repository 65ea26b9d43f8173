using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Tests.Measuring;

/// <summary>A host's devices with counters that a test moves by hand, read as real ones are.</summary>
internal sealed class FakeMeter : IMeter
{
    public static readonly Power Cap = Power.FromWatts(1000);
    private readonly TimeProvider _time;
    private readonly Dictionary<string, CounterDevice> _devices;
    private SteadyClock? _clock;

    public FakeMeter(TimeProvider time, params string[] devices)
    {
        _time = time;
        _devices = devices.ToDictionary(
            name => name,
            name => new CounterDevice(
                name,
                new CounterLimits(1_000_000_000_000, Cap),
                50,
                interval => Bounded<ItEnergy>.Exactly(IdlePerDevice.Over(interval.Duration))
            ),
            StringComparer.Ordinal
        );
        Description = new MeterDescription(
            ComponentNames.Cpu,
            [.. devices],
            Counts: true,
            new Evidence(EvidenceGrade.Measured, "fake", "1", "")
        );
        Joules = devices.ToDictionary(name => name, _ => 0.0, StringComparer.Ordinal);
    }

    public Power IdlePerDevice { get; set; } = Power.FromWatts(2);

    /// <summary>The counters' values; remove one to make its reading fail.</summary>
    public Dictionary<string, double> Joules { get; }

    public MeterDescription Description { get; }

    public TimeSpan LongestInterval { get; set; } = TimeSpan.FromSeconds(5);

    public async ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        _clock ??= new SteadyClock(_time);
        long now = _clock.NowMs();
        ImmutableArray<Reading>.Builder readings = ImmutableArray.CreateBuilder<Reading>();
        foreach ((string name, CounterDevice device) in _devices)
        {
            if (Joules.TryGetValue(name, out double joules))
            {
                readings.AddRange(device.Read(now, (long)(joules * 1e6)));
            }
            else
            {
                device.Fail(now, GapReason.ReadFailed);
            }
        }

        return readings.ToImmutable();
    }

    public IReadOnlyList<CounterMark> Marks =>
        [
            .. _devices
                .Values.Select(device => device.Mark(ComponentNames.Cpu))
                .OfType<CounterMark>(),
        ];

    public void Resume(IReadOnlyList<CounterMark> marks)
    {
        _clock = new SteadyClock(_time, marks.Max(mark => mark.AtMs) + 1);
        foreach (CounterMark mark in marks)
        {
            _devices[mark.Device].Resume(mark);
        }
    }

    public IReadOnlyList<Reading> Finish()
    {
        long now = (_clock ??= new SteadyClock(_time)).NowMs();
        return [.. _devices.Values.SelectMany(device => device.Finish(now))];
    }
}
