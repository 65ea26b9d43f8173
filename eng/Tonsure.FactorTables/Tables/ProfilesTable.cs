namespace Tonsure.FactorTables.Tables;

/// <summary>Zone × month × hour of day: the mean over the days, and the interval that holds 90% of them.</summary>
internal static class ProfilesTable
{
    private const int HoursOfDay = 24;

    public static Table Make(IReadOnlyList<HourlyZone> zones)
    {
        var hours = string.Join(',', Enumerable.Range(0, HoursOfDay).Select(h => $"h{h:00}"));
        return new Table(
            "grid/profiles.csv",
            $"zone,month,statistic,{hours},source",
            [.. zones.SelectMany(RowsOf)]
        );
    }

    private static IEnumerable<string[]> RowsOf(HourlyZone zone)
    {
        foreach (var month in zone.Hours.GroupBy(h => h.Month).OrderBy(m => m.Key))
        {
            var cells = month
                .GroupBy(h => h.Hour)
                .OrderBy(h => h.Key)
                .Select(h => zone.Summarise([.. h.Select(x => x.Intensity)]))
                .ToList();
            // A skewed month can have its mean outside its own percentiles; the interval always holds the mean.
            yield return Row("mean", cells.Select(c => c.Mean));
            yield return Row("p05", cells.Select(c => Math.Min(c.P05, c.Mean)));
            yield return Row("p95", cells.Select(c => Math.Max(c.P95, c.Mean)));

            string[] Row(string statistic, IEnumerable<double> values) =>
                [
                    zone.Zone,
                    Figures.Write(month.Key),
                    statistic,
                    .. values.Select(v => Figures.Write(v, 2)),
                    zone.Source,
                ];
        }
    }
}
