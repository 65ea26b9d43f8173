using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Makes intensities of generation by fuel: each source says only how it is asked and what its codes mean.</summary>
/// <param name="source">The source's name.</param>
/// <param name="signal">What its figures count.</param>
/// <param name="fuelOf">What a code of the source is made from; null for storage, whose energy was made earlier.</param>
/// <param name="factors">Lifecycle factors.</param>
internal sealed class GenerationAnswers(
    string source,
    Signal signal,
    Func<string, Fuel?> fuelOf,
    FuelFactors factors
)
{
    /// <summary>Asked around a period, since what usually gives how much tells whether something is missing.</summary>
    public const long ContextMs = 24 * HourIndex.Milliseconds;

    /// <summary>The answer to a question about an interval.</summary>
    public SourceAnswer Of(
        ZoneId zone,
        GenerationReadings readings,
        long retrievedMs,
        Interval asked
    ) => Series(readings, retrievedMs).Build(zone, source, signal, retrievedMs, asked);

    /// <summary>The newest period that was told.</summary>
    public SourceAnswer NewestOf(ZoneId zone, GenerationReadings readings, long retrievedMs)
    {
        SourceAnswer all = Series(readings, retrievedMs)
            .Build(zone, source, signal, retrievedMs, null);
        return all is SourceAnswer.Answered answered
            ? answered with
            {
                Series = answered.Series with { Points = [answered.Series.Points[^1]] },
            }
            : all;
    }

    private SeriesBuilder Series(GenerationReadings readings, long retrievedMs)
    {
        SeriesBuilder series = new();
        series.Remark(GenerationTable.ImportsRemark);
        ILookup<bool, GenerationPeriod> periods = readings
            .Complete()
            .ToLookup(period => period.Period.EndMs <= retrievedMs);
        foreach (GenerationPeriod _ in periods[false])
        {
            series.LeaveOut("that are not over");
        }

        foreach (bool isWhole in (bool[])[true, false])
        {
            Add(
                series,
                [.. periods[true].Where(period => period.IsWhole == isWhole)],
                isWhole ? PointQuality.Observed : PointQuality.Estimated
            );
        }

        foreach (string remark in readings.Remarks)
        {
            series.Remark(remark);
        }

        return series;
    }

    private void Add(
        SeriesBuilder series,
        IReadOnlyList<GenerationPeriod> periods,
        PointQuality quality
    )
    {
        if (periods.Count == 0)
        {
            return;
        }

        List<GenerationColumn> columns = [];
        foreach (string code in periods[0].Megawatts.Keys.Order(StringComparer.Ordinal))
        {
            if (fuelOf(code) is not { } fuel)
            {
                series.Remark(GenerationTable.StorageRemark);
                continue;
            }

            columns.Add(
                new GenerationColumn(
                    code,
                    fuel,
                    [.. periods.Select(period => (double?)(period.Megawatts[code] * 1000))]
                )
            );
            int below = periods.Count(period => period.Megawatts[code] < 0);
            if (below > 0)
            {
                series.Remark(
                    $"{code} took more than it gave and counts as nothing made: {below} period(s)"
                );
            }
        }

        GenerationTable.AddTo(
            series,
            [.. periods.Select(period => period.Period)],
            columns,
            factors,
            quality
        );
    }
}
