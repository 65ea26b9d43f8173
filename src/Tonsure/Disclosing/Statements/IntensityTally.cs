using System.Collections.Immutable;
using System.Text;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>The hours of zones whose intensities a statement stands on.</summary>
internal sealed class IntensityTally
{
    private readonly SortedDictionary<string, (ZoneId Zone, SortedSet<long> Hours)> _zones = new(
        StringComparer.Ordinal
    );

    /// <summary>Adds the hours that an interval touches.</summary>
    internal void Add(ZoneId zone, Interval interval)
    {
        if (!_zones.TryGetValue(zone.ToString(), out (ZoneId, SortedSet<long> Hours) known))
        {
            known = (zone, []);
            _zones[zone.ToString()] = known;
        }

        long last = HourIndex.Of(interval.EndMs - 1);
        for (long hour = HourIndex.Of(interval.StartMs); hour <= last; hour++)
        {
            known.Hours.Add(hour);
        }
    }

    internal ImmutableArray<StatedIntensities> Of(StatementFactors factors) =>
        [
            .. _zones.Values.SelectMany(zone =>
                zone.Hours.Select(hour =>
                        (
                            Hour: hour,
                            Figure: factors.Footprint.Intensities.At(zone.Zone, hour),
                            Origin: factors.Origins(zone.Zone, hour)
                        )
                    )
                    .GroupBy(hour => (hour.Figure.Tier, hour.Origin))
                    .OrderBy(group => group.Key.Tier)
                    .ThenBy(group => group.Key.Origin.Source, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Origin.Signal.Vintage, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Origin.Signal.ToString(), StringComparer.Ordinal)
                    .Select(group => new StatedIntensities(
                        zone.Zone,
                        group.Key.Tier,
                        group.Key.Origin,
                        group.Count(),
                        Hash(group.Select(hour => (hour.Hour, hour.Figure.Intensity)))
                    ))
            ),
        ];

    private static Digest Hash(IEnumerable<(long Hour, Bounded<CarbonIntensity> Figure)> hours)
    {
        StringBuilder lines = new();
        foreach ((long hour, Bounded<CarbonIntensity> figure) in hours)
        {
            lines
                .Append(ExactDecimal.Of(hour, 0))
                .Append(' ')
                .Append(Text(figure.Value))
                .Append(' ')
                .Append(Text(figure.Lower))
                .Append(' ')
                .Append(Text(figure.Upper))
                .Append('\n');
        }

        return Digest.Of(Encoding.ASCII.GetBytes(lines.ToString()));
    }

    private static string Text(CarbonIntensity intensity) =>
        ExactDecimal.Of(intensity.MilligramsPerKilowattHour, 0);
}
