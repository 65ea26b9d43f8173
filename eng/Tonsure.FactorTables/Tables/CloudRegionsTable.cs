namespace Tonsure.FactorTables.Tables;

/// <summary>Cloud regions: where they are, their grid zone, and the PUE and WUE that providers publish.</summary>
internal static class CloudRegionsTable
{
    private sealed record Fact(string Site, int Year, bool Published, CsvRow Row);

    private static readonly Dictionary<string, string> Providers = new(StringComparer.Ordinal)
    {
        ["Amazon Web Services"] = "aws",
        ["Google Cloud"] = "gcp",
        ["Microsoft Azure"] = "azure",
    };

    // Region ids that the file has wrong: the place it describes is another region.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["azure:asiapacific"] = "azure:indonesiacentral",
        ["azure:westus"] = "azure:westus2", // described as Washington, Quincy
    };

    // Zones of a vintage that zones.csv does not have, and regions whose zone the file leaves empty.
    private static readonly Dictionary<string, string> ZoneOfSite = new(StringComparer.Ordinal)
    {
        ["aws:ca-west-1"] = "CA-AB",
        ["aws:eu-north-1"] = "SE-SE3",
        ["azure:swedencentral"] = "SE-SE3",
        ["gcp:europe-north2"] = "SE-SE3",
        ["gcp:europe-west10"] = "DE",
        ["gcp:europe-west12"] = "IT-NO",
        ["gcp:europe-west8"] = "IT-NO",
        ["gcp:northamerica-south1"] = "MX",
        ["gcp:us-east2"] = "US-SE-SOCO",
    };

    // Coordinates of another place of the same name (Dallas in Oregon, Las Vegas in New Mexico, …).
    private static readonly HashSet<string> WrongPlace = new(StringComparer.Ordinal)
    {
        "aws:sa-east-1",
        "gcp:europe-west4",
        "gcp:southamerica-east1",
        "gcp:us-east5",
        "gcp:us-south1",
        "gcp:us-west4",
    };

    // Azure regions that only the other list has; their zone is where that list says they are.
    private static readonly Dictionary<string, string> OtherAzureRegions = new(
        StringComparer.Ordinal
    )
    {
        ["australiacentral"] = "AU-NSW",
        ["australiacentral2"] = "AU-NSW",
        ["canadacentral"] = "CA-ON",
        ["canadaeast"] = "CA-QC",
        ["centralindia"] = "IN-WE",
        ["eastasia"] = "HK",
        ["francecentral"] = "FR",
        ["francesouth"] = "FR",
        ["japaneast"] = "JP-TK",
        ["japanwest"] = "JP-KN",
        ["koreacentral"] = "KR",
        ["koreasouth"] = "KR",
        ["southafricanorth"] = "ZA",
        ["southafricawest"] = "ZA",
        ["southindia"] = "IN-SO",
        ["uksouth"] = "GB",
        ["ukwest"] = "GB",
        ["westindia"] = "IN-WE",
        ["westus"] = "US-CAL-CISO",
    };

    public static Table Make(Facts facts)
    {
        var all = Read(facts, "sites/gsf_cloud_region_metadata.csv", published: true)
            .Concat(Read(facts, "sites/gsf_cloud_region_metadata_estimate.csv", published: false))
            // Azure's northeurope is Ireland; the file has it a second time for Finland.
            .Where(f => f.Site != "azure:northeurope" || f.Row["em-zone-id"] == "IE");

        var rows = all.GroupBy(f => f.Site, StringComparer.Ordinal)
            .Select(site =>
                Row(
                    site.Key,
                    [.. site.OrderByDescending(f => f.Year).ThenByDescending(f => f.Published)]
                )
            )
            .Concat(ReadOtherAzure(facts))
            .ToList();
        rows.Sort((a, b) => string.CompareOrdinal(a[0], b[0]));
        return new Table(
            "sites/cloud_regions.csv",
            "site,provider,region,location,latitude,longitude,zone,country,pue,pue_year,wue,wue_year,source",
            rows
        );
    }

    private static IEnumerable<Fact> Read(Facts facts, string path, bool published)
    {
        foreach (var row in facts.Read(path))
        {
            var region = row["cloud-region"]
                .ToLowerInvariant()
                .Replace(" ", "", StringComparison.Ordinal);
            var site = $"{Providers[row["cloud-provider"]]}:{region}";
            yield return new Fact(
                Renamed.GetValueOrDefault(site, site),
                (int)Figures.Parse(row["year"]),
                published,
                row
            );
        }
    }

    private static string[] Row(string site, IReadOnlyList<Fact> newestFirst)
    {
        var (latitude, longitude) = Place(site, Newest(newestFirst, "geolocation").Text);
        var zone = ZoneOfSite.GetValueOrDefault(site, Newest(newestFirst, "em-zone-id").Text);
        // Figures come from the published file alone: the other extrapolates them.
        var published = newestFirst.Where(f => f.Published).ToList();
        var pue = Newest(published, "power-usage-effectiveness", v => v is >= 1 and < 3);
        var wue = Newest(published, "water-usage-effectiveness", v => v is >= 0 and < 10);
        return
        [
            site,
            site.Split(':')[0],
            site.Split(':')[1],
            Newest(newestFirst, "location").Text,
            latitude,
            longitude,
            zone,
            zone.Split('-')[0],
            pue.Text,
            pue.Year,
            wue.Text,
            wue.Year,
            "gsf-cloud-regions",
        ];
    }

    private static (string Text, string Year) Newest(
        IEnumerable<Fact> newestFirst,
        string column,
        Func<double, bool>? sane = null
    )
    {
        foreach (var fact in newestFirst)
        {
            var text = fact.Row[column];
            if (text.Length == 0)
            {
                continue;
            }

            if (sane is null)
            {
                return (text, Figures.Write(fact.Year));
            }

            if (Figures.TryParse(text, out var value) && sane(value))
            {
                return (Figures.Write(value, 3), Figures.Write(fact.Year));
            }

            Console.Error.WriteLine($"dropped: {fact.Site} {fact.Year} {column} {text}");
        }

        return ("", "");
    }

    private static (string Latitude, string Longitude) Place(string site, string geolocation)
    {
        var parts = geolocation.Split(',');
        return parts.Length == 2 && !WrongPlace.Contains(site)
            ? (Figures.Write(Figures.Parse(parts[0]), 4), Figures.Write(Figures.Parse(parts[1]), 4))
            : ("", "");
    }

    private static IEnumerable<string[]> ReadOtherAzure(Facts facts)
    {
        foreach (
            var row in facts
                .Read("sites/mlco2_cloud_regions.csv")
                .Where(r => r["provider"] == "azure")
        )
        {
            var region = row["region"];
            if (OtherAzureRegions.TryGetValue(region, out var zone))
            {
                var country = zone.Split('-')[0];
                var location = $"{row["regionName"]} ({row["city"]})";
                yield return
                [
                    $"azure:{region}",
                    "azure",
                    region,
                    location,
                    "",
                    "",
                    zone,
                    country,
                    "",
                    "",
                    "",
                    "",
                    "mlco2-cloud-regions",
                ];
            }
        }
    }
}
