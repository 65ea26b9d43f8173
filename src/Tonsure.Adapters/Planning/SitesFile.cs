using System.Globalization;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Planning;

/// <summary>
/// Reads sites: a YAML list (or a CSV file) of <c>id</c>, <c>zone</c>, and at will <c>pue</c>, <c>capacity</c> in devices (none is
/// unlimited), <c>price_per_kwh</c>, <c>embodied_g_per_device_h</c> and <c>idle_w_per_device</c>. Capacity and price are one figure, or a list of 24
/// by hour of the day, UTC.
/// </summary>
public static class SitesFile
{
    private const int Day = 24;

    private static readonly string[] Known =
    [
        "id",
        "zone",
        "pue",
        "capacity",
        "price_per_kwh",
        "embodied_g_per_device_h",
        "idle_w_per_device",
    ];

    /// <summary>The sites in the order of the file.</summary>
    /// <exception cref="PlanFileException">The file cannot be read or says something that is no site; it names the line.</exception>
    public static IReadOnlyList<PlanSite> Read(string path) => From(PlanFile.Read(path));

    /// <summary>The same of a text that is no file of this machine.</summary>
    /// <param name="name">Its name, which says by its ending whether it is YAML, and is named in errors.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="PlanFileException">It says something that is no site; it names the line.</exception>
    public static IReadOnlyList<PlanSite> Parse(string name, string text) =>
        From(PlanFile.Parse(name, text));

    private static List<PlanSite> From(IReadOnlyList<PlanFields> rows)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<PlanSite> sites = [];
        foreach (PlanFields row in rows)
        {
            row.AllowOnly(Known);
            PlanSite site = Site(row);
            sites.Add(
                ids.Add(site.Id) ? site : throw row.Error(PlanFileProblem.SameId, "id", site.Id)
            );
        }

        return sites;
    }

    private static PlanSite Site(PlanFields row) =>
        new()
        {
            Id = row.Required("id"),
            Zone =
                ZoneId.TryParse(row.Required("zone"), out ZoneId zone) && !zone.IsWorld
                    ? zone
                    : throw row.Error(PlanFileProblem.NotAZone, "zone", row.Required("zone"), "DE"),
            Pue = Pue.FromThousandths((int)Math.Round(1000 * row.Number("pue", 1, 10, 1))),
            Capacity = row.Optional("capacity") is "unlimited"
                ? null
                : Schedule(row, "capacity", 1e9),
            PricePerKilowattHour = Schedule(row, "price_per_kwh", 1e6),
            Reserved = Reserved(row),
        };

    private static HourlySchedule? Schedule(PlanFields row, string field, double most)
    {
        if (!row.Has(field))
        {
            return null;
        }

        double[] figures =
        [
            .. row.Required(field).Split(';').Select(part => row.Number(field, part, 0, most)),
        ];
        return figures.Length switch
        {
            1 => HourlySchedule.Always(figures[0]),
            Day => HourlySchedule.Daily(figures),
            _ => throw row.Error(
                PlanFileProblem.NotADay,
                field,
                figures.Length.ToString(CultureInfo.InvariantCulture),
                "1, 24"
            ),
        };
    }

    private static ReservedDevice? Reserved(PlanFields row)
    {
        if (!row.Has("embodied_g_per_device_h") && !row.Has("idle_w_per_device"))
        {
            return null;
        }

        double grams = row.Number("embodied_g_per_device_h", 0, 1e9, 0);
        return new ReservedDevice(
            CarbonMass.FromMicrograms((long)Math.Round(grams * 1e6)),
            Power.FromWatts(row.Number("idle_w_per_device", 0, 1e6, 0))
        );
    }
}
