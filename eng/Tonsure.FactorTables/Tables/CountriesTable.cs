namespace Tonsure.FactorTables.Tables;

/// <summary>Yearly lifecycle average intensity of every country, and of the world.</summary>
internal static class CountriesTable
{
    // Outside 8–1,500 g/kWh no lifecycle intensity of a grid is plausible (docs/method).
    private const double PlausibleLow = 8;
    private const double PlausibleHigh = 1500;

    // The publisher rounds emissions to 0.01 Mt and generation to 0.01 TWh: half a unit either way.
    private const double RoundingError = 0.005;

    // Reported as zero for rounding where all generation is hydropower: the IPCC's median for hydropower instead.
    private const double Hydropower = 24;

    private sealed record Country(
        string Iso3,
        string Name,
        string Year,
        double Intensity,
        double Twh,
        string Source
    );

    public static Table Make(Facts facts, IReadOnlyList<HourlyZone> zones)
    {
        var names = Facts
            .ReadNames("countries.csv")
            .ToDictionary(n => n["iso3"], StringComparer.Ordinal);
        ThrowIfCodesDisagree(facts, names);

        List<Country> countries = [.. facts.Read("sites/owid_country_intensity.csv").Select(Parse)];
        var (low, high) = HourlySpread(zones);
        var rows = countries.Select(c => Row(c, names[c.Iso3], low, high)).ToList();
        rows.Sort((a, b) => string.CompareOrdinal(a[0], b[0]));
        rows.Add(World(countries));
        return new Table(
            "grid/countries.csv",
            "country,iso3,name,name_ko,year,intensity,lower,upper,generation_twh,source",
            rows
        );
    }

    private static Country Parse(CsvRow row)
    {
        var intensity = Figures.Parse(row["gco2e_per_kwh"]);
        var twh = Figures.Parse(row["total_twh"]);
        if (intensity > 0)
        {
            return new Country(
                row["iso3"],
                row["country"],
                row["year"],
                intensity,
                twh,
                "ember-owid"
            );
        }

        return row["low_carbon_twh"] == row["total_twh"]
            ? new Country(
                row["iso3"],
                row["country"],
                row["year"],
                Hydropower,
                twh,
                "ipcc-hydropower"
            )
            : throw new InvalidDataException(
                $"{row["iso3"]}: an intensity of {intensity} with fossil generation."
            );
    }

    /// <summary>How far an hour of a zone lies from its year's mean: pooled over all hours of all zones not imputed.</summary>
    private static (double Low, double High) HourlySpread(IReadOnlyList<HourlyZone> zones)
    {
        var ratios = new List<double>();
        foreach (var zone in zones.Where(z => !z.IsImputed))
        {
            var mean = zone.Intensities.Average();
            ratios.AddRange(zone.Intensities.Select(i => i / mean));
        }

        return (Statistics.Percentile(ratios, 0.05), Statistics.Percentile(ratios, 0.95));
    }

    private static string[] Row(Country country, CsvRow names, double low, double high)
    {
        var megatonnes = country.Intensity * country.Twh / 1000;
        var emissionsError = Math.Min(1, RoundingError / megatonnes);
        var generationError = RoundingError / country.Twh;
        var lower = country.Intensity * low * (1 - emissionsError) / (1 + generationError);
        var upper = country.Intensity * high * (1 + emissionsError) / (1 - generationError);
        return
        [
            names["alpha2"],
            country.Iso3,
            country.Name,
            names["name_ko"],
            country.Year,
            Figures.Write(country.Intensity, 2),
            Figures.Write(Math.Max(lower, PlausibleLow), 2),
            Figures.Write(Math.Min(upper, PlausibleHigh), 2),
            Figures.Write(country.Twh, 2),
            country.Source,
        ];
    }

    private static string[] World(IReadOnlyList<Country> countries)
    {
        var twh = countries.Sum(c => c.Twh);
        var spread = countries.Select(c => (c.Intensity, c.Twh)).ToList();
        return
        [
            "WORLD",
            "WLD",
            "World",
            "세계",
            countries.Max(c => c.Year)!,
            Figures.Write(countries.Sum(c => c.Intensity * c.Twh) / twh, 2),
            Figures.Write(Statistics.WeightedPercentile(spread, 0.05), 2),
            Figures.Write(Statistics.WeightedPercentile(spread, 0.95), 2),
            Figures.Write(twh, 2),
            "ember-owid-world",
        ];
    }

    private static void ThrowIfCodesDisagree(Facts facts, Dictionary<string, CsvRow> names)
    {
        foreach (var row in facts.Read("sites/carbontracker_carbon_intensities.csv"))
        {
            if (names.TryGetValue(row["Code"], out var ours) && ours["alpha2"] != row["alpha-2"])
            {
                throw new InvalidDataException(
                    $"{row["Code"]} is {row["alpha-2"]} there and {ours["alpha2"]} here."
                );
            }
        }
    }
}
