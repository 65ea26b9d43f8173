using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>The meters of this machine: counters where they can be read, models for the rest.</summary>
/// <param name="Findings">What each probe found.</param>
/// <param name="Offers">The meters in use, none of which tells what another tells.</param>
/// <param name="SetAside">Counting meters that would tell what another tells.</param>
public sealed record HostMeters(
    ImmutableArray<MeterFinding> Findings,
    ImmutableArray<MeterOffer> Offers,
    ImmutableArray<MeterDescription> SetAside
)
{
    /// <summary>The meters in use.</summary>
    public IEnumerable<IMeter> Meters => Offers.Select(offer => offer.Meter);

    /// <summary>The same meters anew, without another look for them.</summary>
    /// <param name="used">What the host and its runs have used.</param>
    /// <param name="time">The clock.</param>
    public IReadOnlyList<IMeter> Again(ICpuTimeSource used, TimeProvider time) =>
        [.. Offers.Select(offer => offer.Again(used, time))];

    /// <summary>Lets each probe look.</summary>
    /// <param name="probes">The probes, preferred ones first.</param>
    /// <param name="world">Where they look.</param>
    public static HostMeters Find(IEnumerable<IMeterProbe> probes, MeterWorld world)
    {
        ImmutableArray<MeterFinding> findings = [.. probes.Select(probe => probe.Look(world))];
        HashSet<string> covered = [];
        List<MeterOffer> used = [];
        foreach (MeterOffer offer in findings.SelectMany(finding => finding.Offers))
        {
            if (!offer.Covers.Any(covered.Contains))
            {
                covered.UnionWith(offer.Covers);
                used.Add(offer);
            }
        }

        return new HostMeters(
            findings,
            [.. used],
            [
                .. findings
                    .SelectMany(finding => finding.Offers)
                    .Except(used)
                    .Select(offer => offer.Meter.Description)
                    .Where(meter => meter.Counts),
            ]
        );
    }
}
