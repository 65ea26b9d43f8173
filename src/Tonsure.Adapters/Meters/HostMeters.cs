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
    ImmutableArray<MeterOffer> SetAside
)
{
    /// <summary>The meters in use.</summary>
    public IEnumerable<IMeter> Meters => Offers.Select(offer => offer.Meter);

    /// <summary>The same meters anew, without another look for them.</summary>
    /// <param name="used">What the host and its runs have used.</param>
    /// <param name="time">The clock.</param>
    public IReadOnlyList<IMeter> Again(ICpuTimeSource used, TimeProvider time) =>
        [.. Offers.Select(offer => offer.Again(used, time))];

    /// <summary>The wall's meter where it was set aside, since what is inside the wall is counted; null where there is none.</summary>
    public MeterOffer? Wall =>
        SetAside.FirstOrDefault(offer =>
            offer.Meter.Description.Component == ComponentNames.Platform
        );

    /// <summary>Lets each probe look.</summary>
    /// <param name="probes">The probes, preferred ones first.</param>
    /// <param name="world">Where they look.</param>
    public static HostMeters Find(IEnumerable<IMeterProbe> probes, MeterWorld world)
    {
        List<MeterFinding> findings = [];
        List<MeterOffer> used = [];
        HashSet<string> covered = [];
        foreach (IMeterProbe probe in probes)
        {
            MeterFinding finding = probe.Look(world);
            findings.Add(finding);
            foreach (MeterOffer offer in finding.Offers)
            {
                // What one device tells of itself is not told again by a meter of all that holds it.
                MeterDescription meter = offer.Meter.Description;
                if (
                    !offer.Covers.Any(part =>
                        covered.Contains(part) || world.Counted.Contains(part)
                    )
                )
                {
                    covered.UnionWith(offer.Covers);
                    used.Add(offer);
                    world = meter.Counts
                        ? world with
                        {
                            Counted = world.Counted.Add(meter.Component).Union(offer.Covers),
                        }
                        : world;
                }
            }
        }

        return new HostMeters(
            [.. findings],
            [.. used],
            [
                .. findings
                    .SelectMany(finding => finding.Offers)
                    .Except(used)
                    .Where(offer => offer.Meter.Description.Counts),
            ]
        );
    }
}
