using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>All that measures on this machine.</summary>
public sealed class MeterSet
{
    private readonly MeterRoots _roots;
    private readonly HostParts _uncalibrated;
    private readonly HostParts _parts;
    private readonly TimeProvider _time;

    private MeterSet(
        MeterRoots roots,
        HostParts parts,
        CalibrationStore calibrations,
        HostMeters found,
        TimeProvider time
    )
    {
        (_roots, _uncalibrated, _parts) = (roots, parts, parts);
        (Found, _time) = (found, time);
        Uncalibrated = Meters = [.. NewSampler().Meters];
        Calibration = calibrations.Find(parts.Host, Meters);
        if (Calibration?.Calibration is { } fit)
        {
            _parts = parts with
            {
                NewMeters = (used, clock) => fit.Apply(parts.NewMeters(used, clock)),
            };
            Meters = [.. NewSampler().Meters];
        }
    }

    /// <summary>Where the system's files are.</summary>
    internal MeterRoots Roots => _roots;

    /// <summary>What runs on this machine are measured with.</summary>
    internal HostParts Parts => _parts;

    /// <summary>The machine.</summary>
    public HostDescription Host => _parts.Host;

    /// <summary>What each probe for meters found.</summary>
    public HostMeters Found { get; }

    /// <summary>The meters in use: counters where they can be read, models for the rest.</summary>
    public ImmutableArray<MeterDescription> Meters { get; }

    /// <summary>The same as they are without this machine's fit.</summary>
    public ImmutableArray<MeterDescription> Uncalibrated { get; }

    /// <summary>This machine's fit for these meters; null where there is none.</summary>
    public CalibrationStore.Kept? Calibration { get; }

    /// <summary>The grade that runs measured here get: the worst of their components.</summary>
    public EvidenceGrade Grade => Meters.Max(meter => meter.Evidence.Grade);

    /// <summary>The meters that exist here.</summary>
    /// <param name="data">The shipped tables' folder.</param>
    /// <param name="roots">Where the system's files are.</param>
    /// <param name="calibrations">This machine's fits.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="CalibrationException">This machine's fit cannot be read.</exception>
    /// <exception cref="Tables.TableException">A shipped table is missing or damaged.</exception>
    public static MeterSet Open(
        string data,
        MeterRoots roots,
        CalibrationStore calibrations,
        TimeProvider time
    )
    {
        ShippedPowerModels models = ShippedPowerModels.Load(data);
        HostDescription host = ProcfsHost.Describe(
            roots.Sys,
            roots.Proc,
            models.Microarchitectures
        );
        PowerModel model = models.For(host.Microarchitecture);
        HostMeters found = HostMeters.Find(
            MeterProbes.All,
            new MeterWorld(roots.Sys, roots.Proc, host, model, new ProcfsHostUse(roots.Proc), time)
        );
        return new MeterSet(
            roots,
            new HostParts(roots.Proc, host, model, found.Again),
            calibrations,
            found,
            time
        );
    }

    /// <summary>Hardware threads that a run reserves by its idle policy; null when it reserves none.</summary>
    public double? ReservedCpus(IdlePolicy policy) =>
        policy switch
        {
            IdlePolicy.Own when !Host.IsContainer => Host.Cpus,
            IdlePolicy.Own => Host.AllowedCpus,
            IdlePolicy.Share => Host.AllowedCpus,
            _ => null,
        };

    /// <summary>What this machine's meters say together, without its fit.</summary>
    public HostPower NewHostPower() => new(_uncalibrated, _time);

    /// <summary>The wall's meter beside them; null where nobody tells the wall, or where it is the meter in use.</summary>
    public IMeter? NewWallMeter() =>
        Found.Wall?.Again(new ProcfsHostUse(_uncalibrated.ProcRoot), _time);

    private HostSampler NewSampler() =>
        _parts.NewSampler(new ProcfsHostUse(_parts.ProcRoot), _time);

    /// <summary>A control group for a run of its own; null where none can be made.</summary>
    public RunCgroup? NewCgroup(Guid measurement) => RunCgroup.TryMake(_roots, measurement);
}
