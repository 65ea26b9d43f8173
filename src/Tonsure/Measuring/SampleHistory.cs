using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// The boundaries that a reading may still reach back to, and where each device's last span ended. A meter's own instants
/// are a little later than the boundary that they were taken at; spans are moved to the boundaries, so that spans of all
/// devices, CPU times and samples meet at the same instants.
/// </summary>
internal sealed class SampleHistory
{
    // Two steady clocks begun at the same instant may differ by this much.
    private const long SkewMs = 2;

    private readonly List<SampleBoundary> _boundaries = [];
    private readonly Dictionary<(string Component, string Device), SampleBoundary> _ends = [];

    public SampleBoundary Latest => _boundaries[^1];

    /// <summary>The boundaries that a device's next span can begin at, and the latest.</summary>
    public ImmutableArray<(long AtMs, HostUse Use)> Boundaries =>
        [
            .. _ends
                .Values.Append(Latest)
                .DistinctBy(b => b.AtMs)
                .OrderBy(b => b.AtMs)
                .Select(b => (b.AtMs, b.Use)),
        ];

    public ImmutableArray<(string Component, string Device, long AtMs)> Ends =>
        [.. _ends.Select(end => (end.Key.Component, end.Key.Device, end.Value.AtMs))];

    public void Begin(
        SampleBoundary boundary,
        IEnumerable<(string Component, string Device)> devices
    )
    {
        _boundaries.Add(boundary);
        foreach ((string Component, string Device) device in devices)
        {
            _ends[device] = boundary;
        }
    }

    /// <summary>Goes on where another process stopped.</summary>
    public void Restore(HostState state)
    {
        _boundaries.AddRange(state.Boundaries.Select(b => new SampleBoundary(b.AtMs, b.Use)));
        foreach ((string component, string device, long atMs) in state.Ends)
        {
            _ends[(component, device)] = _boundaries[IndexOf(atMs)];
        }
    }

    public void Add(SampleBoundary boundary) => _boundaries.Add(boundary);

    /// <summary>The boundaries of a device's readings that one call returned, in order; the last one ends now.</summary>
    public IEnumerable<PlacedReading> Place(MeterDescription meter, IReadOnlyList<Reading> readings)
    {
        foreach (
            IGrouping<string, Reading> ofDevice in readings.GroupBy(
                r => r.Device,
                StringComparer.Ordinal
            )
        )
        {
            (string, string) key = (meter.Component, ofDevice.Key);
            int start = IndexOf(_ends.GetValueOrDefault(key, _boundaries[0]).AtMs);
            Reading[] spans = [.. ofDevice];
            for (int i = 0; i < spans.Length; i++)
            {
                int later = spans.Length - 1 - i;
                int latest = _boundaries.Count - 1 - later;
                int end =
                    later == 0
                        ? latest
                        : Math.Min(
                            latest,
                            Math.Max(start + 1, AtOrBefore(spans[i].Interval.EndMs))
                        );
                if (end > start)
                {
                    yield return new PlacedReading(
                        meter,
                        spans[i],
                        _boundaries[start],
                        _boundaries[end]
                    );
                }

                start = end;
            }

            _ends[key] = _boundaries[start];
        }
    }

    /// <summary>Forgets what no span can reach back to.</summary>
    public void Prune()
    {
        long needed = _ends.Values.Select(b => b.AtMs).Append(Latest.AtMs).Min();
        _ = _boundaries.RemoveAll(b => b.AtMs < needed);
    }

    private int IndexOf(long atMs) => Math.Max(0, _boundaries.FindIndex(b => b.AtMs == atMs));

    private int AtOrBefore(long instantMs) =>
        _boundaries.FindLastIndex(b => b.AtMs <= instantMs + SkewMs);
}
