using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>The meters of this machine: counters where they can be read, models for the rest.</summary>
/// <param name="Findings">What each probe found.</param>
/// <param name="Meters">The meters in use, none of which tells what another tells.</param>
/// <param name="SetAside">Counting meters that would tell what another tells.</param>
public sealed record HostMeters(
    ImmutableArray<MeterFinding> Findings,
    ImmutableArray<IMeter> Meters,
    ImmutableArray<MeterDescription> SetAside
)
{
    /// <summary>Lets each probe look.</summary>
    /// <param name="probes">The probes, preferred ones first.</param>
    /// <param name="world">Where they look.</param>
    public static HostMeters Find(IEnumerable<IMeterProbe> probes, MeterWorld world)
    {
        ImmutableArray<MeterFinding> findings = [.. probes.Select(probe => probe.Look(world))];
        HashSet<string> covered = [];
        List<IMeter> meters = [];
        foreach (MeterOffer offer in findings.SelectMany(finding => finding.Offers))
        {
            if (!offer.Covers.Any(covered.Contains))
            {
                covered.UnionWith(offer.Covers);
                meters.Add(offer.Meter);
            }
        }

        return new HostMeters(
            findings,
            [.. meters],
            [
                .. findings
                    .SelectMany(finding => finding.Offers)
                    .Select(offer => offer.Meter)
                    .Except(meters)
                    .Select(meter => meter.Description)
                    .Where(meter => meter.Counts),
            ]
        );
    }
}
