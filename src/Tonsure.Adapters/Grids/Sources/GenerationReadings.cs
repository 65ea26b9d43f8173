using System.Globalization;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Gathers generation by a source's own codes from one or more bodies. What a source did not say stays unknown: a period in which
/// a code is missing counts only where that code gives little, and of what is told in two ways neither is believed.
/// </summary>
internal sealed class GenerationReadings
{
    /// <summary>A period is left out where the codes missing from it usually give more than this share.</summary>
    public const double LargestMissingShare = 0.02;

    /// <summary>More than the world makes; a value beyond it is in another unit or a slip.</summary>
    private const double MostMegawatts = 1e7;

    private readonly Dictionary<Channel, SortedDictionary<long, Reading>> _channels = [];
    private readonly SortedSet<string> _named = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _remarks = new(StringComparer.Ordinal);

    /// <summary>Whether anything was read.</summary>
    public bool IsEmpty => _channels.Count == 0;

    /// <summary>Whether something was not as the source documents it.</summary>
    public bool HasOdd { get; private set; }

    /// <summary>What was left out or mended, each with how often.</summary>
    public IReadOnlyList<string> Remarks =>
        [
            .. _remarks.Select(remark =>
                string.Create(CultureInfo.InvariantCulture, $"{remark.Key}: {remark.Value}")
            ),
        ];

    /// <summary>Counts something that was left out or mended.</summary>
    public void Remark(string text) => _remarks[text] = _remarks.GetValueOrDefault(text) + 1;

    /// <summary>Counts something that is not as the source documents it.</summary>
    /// <param name="what">In the plural: <c>rows</c>.</param>
    public void RemarkOdd(string what)
    {
        HasOdd = true;
        Remark($"{what} left out, not as documented");
    }

    /// <summary>Mean power that the plants of a code gave.</summary>
    public void Add(Interval period, string code, double megawatts) =>
        Add(new Channel(code, Taken: false), period, megawatts);

    /// <summary>Mean power that the plants of a code took from the grid, such as pumps; no word of it means that they took none.</summary>
    public void AddTaken(Interval period, string code, double megawatts) =>
        Add(new Channel(code, Taken: true), period, megawatts);

    /// <summary>A period of which the source names the code and gives no figure.</summary>
    public void AddUnknown(string code)
    {
        _named.Add(code);
        Remark($"periods without a value for {code}");
    }

    /// <summary>The periods that are known well enough, ascending, in the coarsest resolution that a code has.</summary>
    public IReadOnlyList<GenerationPeriod> Complete()
    {
        long step = Coarsest();
        Dictionary<Channel, Dictionary<long, double>> means = _channels.ToDictionary(
            channel => channel.Key,
            channel => Means(channel.Value, step)
        );
        Dictionary<string, double> usual = means
            .Where(channel => !channel.Key.Taken)
            .ToDictionary(
                channel => channel.Key.Code,
                channel => Usual(channel.Value),
                StringComparer.Ordinal
            );
        string[] silent = [.. _named.Where(code => !usual.ContainsKey(code))];
        foreach (string code in silent)
        {
            Remark($"{code} has no figure at all and is not counted");
        }

        List<GenerationPeriod> complete = [];
        foreach (long start in Starts(means))
        {
            Dictionary<string, double> given = Given(means, usual.Keys, start);
            bool isWhole = given.Count == usual.Count;
            if (isWhole || Fill(given, usual))
            {
                complete.Add(
                    new GenerationPeriod(
                        Interval.FromMilliseconds(start, start + step),
                        given,
                        isWhole && silent.Length == 0
                    )
                );
            }
        }

        return complete;
    }

    private static IEnumerable<long> Starts(Dictionary<Channel, Dictionary<long, double>> means) =>
        means
            .Where(channel => !channel.Key.Taken)
            .SelectMany(channel => channel.Value.Keys)
            .Distinct()
            .Order();

    private static Dictionary<string, double> Given(
        Dictionary<Channel, Dictionary<long, double>> means,
        IEnumerable<string> codes,
        long start
    )
    {
        Dictionary<string, double> given = new(StringComparer.Ordinal);
        foreach (string code in codes)
        {
            if (means[new Channel(code, Taken: false)].TryGetValue(start, out double megawatts))
            {
                means.TryGetValue(
                    new Channel(code, Taken: true),
                    out Dictionary<long, double>? taken
                );
                given[code] = megawatts - (taken?.GetValueOrDefault(start) ?? 0);
            }
        }

        return given;
    }

    private bool Fill(Dictionary<string, double> given, Dictionary<string, double> usual)
    {
        string[] missing =
        [
            .. usual.Keys.Where(code => !given.ContainsKey(code)).Order(StringComparer.Ordinal),
        ];
        double lost = missing.Sum(code => usual[code]);
        double known = given.Values.Where(megawatts => megawatts > 0).Sum();
        // Infinite where a code has no figure at all.
        bool isLittle = lost <= LargestMissingShare * known;
        string names = string.Join(", ", missing);
        Remark(
            isLittle
                ? $"periods without {names}, taken for what is usual"
                : $"periods left out for want of {names}"
        );
        foreach (string code in isLittle ? missing : [])
        {
            given[code] = usual[code];
        }

        return isLittle;
    }

    private void Add(Channel channel, Interval period, double megawatts)
    {
        // Not a number is not within it either.
        if (!(Math.Abs(megawatts) <= MostMegawatts) || period.StartMs % period.DurationMs != 0)
        {
            Remark("values left out, impossible or at an odd time");
            return;
        }

        if (!_channels.TryGetValue(channel, out SortedDictionary<long, Reading>? readings))
        {
            _channels[channel] = readings = [];
        }

        Reading told = new(period.DurationMs, megawatts);
        if (!readings.TryAdd(period.StartMs, told))
        {
            bool same = readings[period.StartMs] == told;
            Remark(
                same
                    ? "values told twice"
                    : $"values of {channel.Code} told in two ways and left out"
            );
            readings[period.StartMs] = same ? told : told with { Megawatts = double.NaN };
        }
    }

    private long Coarsest() =>
        _channels
            .Values.SelectMany(readings => readings.Values)
            .Select(reading => reading.DurationMs)
            .DefaultIfEmpty(1)
            .Max();

    // A finer reading joins the others as the mean of the coarse period, if it covers all of it.
    private static Dictionary<long, double> Means(
        SortedDictionary<long, Reading> readings,
        long step
    ) =>
        readings
            .GroupBy(reading => reading.Key - Modulo(reading.Key, step))
            .Where(group =>
                group.Sum(reading => reading.Value.DurationMs) == step
                && group.All(reading => double.IsFinite(reading.Value.Megawatts))
            )
            .ToDictionary(
                group => group.Key,
                group =>
                    group.Sum(reading => reading.Value.Megawatts * reading.Value.DurationMs) / step
            );

    private static long Modulo(long value, long step) => ((value % step) + step) % step;

    private static double Usual(Dictionary<long, double> means) =>
        means.Count == 0 ? double.PositiveInfinity : Math.Max(0, means.Values.Average());

    private readonly record struct Channel(string Code, bool Taken);

    private readonly record struct Reading(long DurationMs, double Megawatts);
}
