namespace Tonsure.FactorTables.Tables;

/// <summary>Every zone's names, its country, and its intensity over all hours.</summary>
internal static class ZonesTable
{
    public static Table Make(IReadOnlyList<HourlyZone> zones)
    {
        var names = Facts
            .ReadNames("zones.csv")
            .ToDictionary(n => n["zone"], StringComparer.Ordinal);
        return new Table(
            "grid/zones.csv",
            "zone,name,name_ko,country,mean,p05,p95,sd,imputed_share,hours,years,source",
            [.. zones.Select(z => Row(z, names[z.Zone]))]
        );
    }

    private static string[] Row(HourlyZone zone, CsvRow names)
    {
        double[] all = [.. zone.Intensities];
        var (mean, p05, p95) = zone.Summarise(all);
        return
        [
            zone.Zone,
            names["name"],
            names["name_ko"],
            zone.Zone.Split('-')[0],
            Figures.Write(mean, 2),
            Figures.Write(p05, 2),
            Figures.Write(p95, 2),
            Figures.Write(Statistics.StandardDeviation(all), 2),
            Figures.Write(zone.RepeatedShare, 3),
            Figures.Write(all.Length),
            zone.Years,
            zone.Source,
        ];
    }
}
