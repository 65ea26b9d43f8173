using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>What is always known of a zone: its mean by month and hour of the day (UTC) where there is one, and its yearly mean.</summary>
public sealed class ZoneProfile
{
    private readonly Bounded<CarbonIntensity>[] _cells;

    /// <summary>A zone's figures.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="name">Its name in English.</param>
    /// <param name="koreanName">Its name in Korean.</param>
    /// <param name="year">Its yearly mean; bounds are the 5th and 95th percentile of its hours.</param>
    /// <param name="imputedShare">The share of its hours that hold one repeated value, 0 to 1.</param>
    /// <param name="signal">What the figures state and where they are from.</param>
    /// <param name="cells">12 × 24 figures, month first; empty where only the yearly mean is known.</param>
    /// <exception cref="ArgumentException">There are neither 288 figures nor none.</exception>
    public ZoneProfile(
        ZoneId zone,
        string name,
        string koreanName,
        Bounded<CarbonIntensity> year,
        double imputedShare,
        Signal signal,
        IReadOnlyList<Bounded<CarbonIntensity>> cells
    )
    {
        if (cells.Count is not (0 or CellCount))
        {
            throw new ArgumentException(
                $"zone {zone} has {cells.Count} of 288 cells",
                nameof(cells)
            );
        }

        Zone = zone;
        Name = name;
        KoreanName = koreanName;
        Year = year;
        ImputedShare = imputedShare;
        Signal = signal;
        _cells = [.. cells];
    }

    /// <summary>12 months × 24 hours.</summary>
    public const int CellCount = 288;

    /// <summary>The zone.</summary>
    public ZoneId Zone { get; }

    /// <summary>Its name in English.</summary>
    public string Name { get; }

    /// <summary>Its name in Korean.</summary>
    public string KoreanName { get; }

    /// <summary>Its yearly mean and the spread of its hours.</summary>
    public Bounded<CarbonIntensity> Year { get; }

    /// <summary>The share of its hours that hold one repeated value, 0 to 1.</summary>
    public double ImputedShare { get; }

    /// <summary>What the figures state and where they are from.</summary>
    public Signal Signal { get; }

    /// <summary>Whether it has figures by month and hour of the day.</summary>
    public bool HasHours => _cells.Length > 0;

    /// <summary>The figure of a month (1 to 12) and an hour of the day (0 to 23, UTC).</summary>
    /// <exception cref="InvalidOperationException">The zone has only a yearly mean.</exception>
    public Bounded<CarbonIntensity> this[int month, int hour] =>
        HasHours
            ? _cells[((month - 1) * 24) + hour]
            : throw new InvalidOperationException($"zone {Zone} has only a yearly mean");

    /// <summary>The zone's best figure for an hour.</summary>
    public HourlyIntensity At(long hour)
    {
        if (!HasHours)
        {
            return new HourlyIntensity(Year, IntensityTier.ZoneYear);
        }

        DateTimeOffset start = HourIndex.Start(hour);
        return new HourlyIntensity(this[start.Month, start.Hour], IntensityTier.Profile);
    }
}
