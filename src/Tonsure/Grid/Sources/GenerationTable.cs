using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// A report of generation by fuel and period. A period of which a part is missing has no figure: the rest would look cleaner or
/// dirtier than the whole was.
/// </summary>
public static class GenerationTable
{
    /// <summary>Said of sources that report what storage gives back.</summary>
    public const string StorageRemark =
        "what storage gives back is not counted: it was made earlier, and is in the mix of that time";

    /// <summary>Said of sources that report generation, not consumption.</summary>
    public const string ImportsRemark = "of the generation in the zone; imports are not counted";

    /// <summary>From this share of unknown fuels on, in parts per million, a figure counts as estimated.</summary>
    public const int EstimatedFromPpm = 50_000;

    /// <summary>From this share on there is no figure.</summary>
    public const int NoFigureFromPpm = 500_000;

    /// <summary>Adds a point for each period that has a figure, and remarks for the others.</summary>
    /// <param name="series">Takes the points.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="columns">The generation, without storage and imports, each with a figure or null for each period.</param>
    /// <param name="factors">Lifecycle factors.</param>
    /// <param name="quality">What a complete period's point counts as.</param>
    public static void AddTo(
        SeriesBuilder series,
        IReadOnlyList<Interval> periods,
        IReadOnlyList<GenerationColumn> columns,
        FuelFactors factors,
        PointQuality quality
    )
    {
        List<GenerationColumn> reported = [];
        foreach (GenerationColumn column in columns)
        {
            if (column.Kilowatts.Any(value => value is not null))
            {
                reported.Add(column);
            }
            else
            {
                series.Remark($"'{column.Name}' has no figure at all and is not counted");
            }
        }

        for (int i = 0; i < periods.Count; i++)
        {
            AddPeriod(series, periods[i], i, reported, factors, quality);
        }
    }

    private static void AddPeriod(
        SeriesBuilder series,
        Interval period,
        int index,
        List<GenerationColumn> columns,
        FuelFactors factors,
        PointQuality quality
    )
    {
        if (columns.Find(column => column.Kilowatts[index] is null) is { } missing)
        {
            series.LeaveOut($"for which '{missing.Name}' is missing");
            return;
        }

        GenerationMix mix = GenerationMix.Of(
            columns.Select(column => (column.Fuel, column.Kilowatts[index]!.Value))
        );
        if (!mix.TryIntensity(factors, out MixIntensity intensity))
        {
            series.LeaveOut("without generation from a known fuel");
            return;
        }

        if (intensity.UnknownPpm >= NoFigureFromPpm)
        {
            series.LeaveOut("whose generation is mostly from unknown fuels");
            return;
        }

        if (intensity.UnknownPpm > 0)
        {
            series.Remark(
                "generation from unknown fuels is taken for the mean of the known; from 5% of it on a figure counts as estimated"
            );
        }

        bool isEstimated = intensity.UnknownPpm >= EstimatedFromPpm;
        series.Add(
            period.StartMs,
            period.EndMs,
            intensity.Intensity.Value,
            isEstimated && quality == PointQuality.Observed ? PointQuality.Estimated : quality
        );
    }
}
