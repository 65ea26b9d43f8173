using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>Reads the RAPL energy counters of processor packages through Linux powercap (Intel, and AMD since Zen).</summary>
public sealed class PowercapMeter : IMeter
{
    /// <summary>
    /// Half the width of the 90% bounds in thousandths. Against reference meters RAPL's package domain is off by a few percent
    /// since Haswell (Khan et al., RAPL in Action, ACM TOMPECS 3(2), 2018).
    /// </summary>
    public const int ErrorPerMille = 50;

    // Where the range is not known, wraps are missed; this keeps readings closer than the smallest range in use (2³² × 15.3 µJ).
    private const long SmallestRange = 65_000_000_000;
    private static readonly TimeSpan Fastest = TimeSpan.FromMilliseconds(10);
    private readonly ImmutableArray<(PowercapZone Zone, CounterDevice Device)> _packages;
    private readonly TimeProvider _time;
    private SteadyClock? _clock;

    /// <summary>A meter of packages that a probe found.</summary>
    /// <param name="zones">The packages.</param>
    /// <param name="model">Tells idle power, split evenly over the packages.</param>
    /// <param name="host">The machine.</param>
    /// <param name="time">The clock.</param>
    public PowercapMeter(
        ImmutableArray<PowercapZone> zones,
        PowerModel model,
        HostDescription host,
        TimeProvider time
    )
    {
        _time = time;
        _packages =
        [
            .. zones.Select(zone =>
                (
                    zone,
                    new CounterDevice(
                        zone.Name,
                        zone.Limits,
                        ErrorPerMille,
                        span => model.CpuIdle(host.Cpus, span).Scale(1, zones.Length)
                    )
                )
            ),
        ];
        Description = new MeterDescription(
            ComponentNames.Cpu,
            [.. zones.Select(zone => zone.Name)],
            Counts: true,
            new Evidence(EvidenceGrade.Measured, "powercap-rapl", "1", "")
        );
        LongestInterval = zones.Select(Longest).Append(TimeSpan.FromHours(1)).Min();
    }

    /// <inheritdoc/>
    public MeterDescription Description { get; }

    /// <inheritdoc/>
    public TimeSpan LongestInterval { get; }

    /// <summary>Looks for packages and tries each counter once.</summary>
    /// <param name="sysRoot">Where sysfs is: <c>/sys</c>.</param>
    public static MeterProbe Probe(string sysRoot)
    {
        ImmutableArray<PowercapZone> zones = PowercapTree.Packages(sysRoot);
        if (zones.IsEmpty)
        {
            string folder = PowercapTree.Folder(sysRoot);
            return new MeterProbe.NoPowercap(folder, Directory.Exists(folder));
        }

        ImmutableArray<UnreadableCounter>.Builder unreadable =
            ImmutableArray.CreateBuilder<UnreadableCounter>();
        foreach (PowercapZone zone in zones)
        {
            if (!CounterFile.TryRead(zone.CounterPath, out _, out GapReason reason))
            {
                unreadable.Add(new UnreadableCounter(zone.Name, zone.CounterPath, reason));
            }
        }

        return unreadable.Count == 0
            ? new MeterProbe.Ready(zones)
            : new MeterProbe.NotReadable(zones, unreadable.ToImmutable());
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _clock ??= new SteadyClock(_time);
        long now = _clock.NowMs();
        List<Reading> readings = new(_packages.Length);
        foreach ((PowercapZone zone, CounterDevice device) in _packages)
        {
            if (CounterFile.TryRead(zone.CounterPath, out long value, out GapReason reason))
            {
                readings.AddRange(device.Read(now, value));
            }
            else
            {
                device.Fail(now, reason);
            }
        }

        return ValueTask.FromResult<IReadOnlyList<Reading>>(readings);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CounterMark> Marks =>
        [
            .. _packages
                .Select(package => package.Device.Mark(ComponentNames.Cpu))
                .OfType<CounterMark>(),
        ];

    /// <inheritdoc/>
    public void Resume(IReadOnlyList<CounterMark> marks)
    {
        if (marks.Count > 0)
        {
            _clock = new SteadyClock(_time, marks.Max(mark => mark.AtMs) + 1);
        }

        foreach ((PowercapZone zone, CounterDevice device) in _packages)
        {
            if (marks.FirstOrDefault(mark => mark.Device == zone.Name) is { } mark)
            {
                device.Resume(mark);
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Finish()
    {
        if (_clock is null)
        {
            return [];
        }

        long now = _clock.NowMs();
        return [.. _packages.SelectMany(package => package.Device.Finish(now))];
    }

    // Half the time in which the counter can come round at full power.
    private static TimeSpan Longest(PowercapZone zone)
    {
        double range = (double)(zone.Limits.Range ?? SmallestRange);
        TimeSpan half = TimeSpan.FromMilliseconds(range / zone.Limits.Cap.Milliwatts / 2);
        return half > Fastest ? half : Fastest;
    }
}
