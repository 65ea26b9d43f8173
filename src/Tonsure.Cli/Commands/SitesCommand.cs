using System.CommandLine;
using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Cli.Rendering;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure sites</c>.</summary>
internal static class SitesCommand
{
    public static Command Create(CommandContext cli)
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("sites", cli.Texts.Sites) { format };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(
                cli,
                "--format",
                parsed.GetValue(format)!,
                Options.Formats
            );
            Show(cli, chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Show(CommandContext cli, string format)
    {
        IEnumerable<Site> sites = cli.World.Sites.All;
        if (format == "json")
        {
            cli.Out.Write(
                Json.Write(json =>
                {
                    json.WriteStartArray();
                    foreach (Site site in sites)
                    {
                        json.WriteStartObject();
                        json.WriteString("site", site.Id);
                        json.WriteString("zone", site.Zone.ToString());
                        json.WriteDecimal("pue", site.Pue?.Thousandths, 3);
                        json.WriteDecimal("pue_used", cli.World.Sites.PueOf(site).Thousandths, 3);
                        json.WriteDecimal("wue_l_per_kwh", site.SiteWater, 3);
                        json.WriteString("place", site.Place);
                        json.WriteString("source", site.Source);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                })
            );
            return;
        }

        if (format == "csv")
        {
            TableWriter.Csv(
                cli.Out,
                sites
                    .Select(site =>
                        (IReadOnlyList<string>)
                            [
                                site.Id,
                                site.Zone.ToString(),
                                site.Pue?.ToString() ?? "",
                                cli.World.Sites.PueOf(site).ToString(),
                                Litres(site),
                                site.Place,
                                site.Source,
                            ]
                    )
                    .Prepend([
                        "site",
                        "zone",
                        "pue",
                        "pue_used",
                        "wue_l_per_kwh",
                        "place",
                        "source",
                    ])
            );
            return;
        }

        Languages.Texts texts = cli.Texts;
        TableWriter.Table(
            cli,
            [texts.Site, texts.Zone, "PUE", "WUE L/kWh", texts.Place, texts.Source],
            ["PUE", "WUE L/kWh"],
            sites.Select(site =>
                (IReadOnlyList<string>)
                    [
                        site.Id,
                        site.Zone.ToString(),
                        site.Pue?.ToString() ?? $"~{cli.World.Sites.PueOf(site)}",
                        Litres(site),
                        site.Place,
                        site.Source,
                    ]
            )
        );
        cli.Out.WriteLine($"~ {texts.MedianOfProvider}");
    }

    private static string Litres(Site site) =>
        site.SiteWater is { } millilitres
            ? (millilitres / 1000m).ToString("0.###", CultureInfo.InvariantCulture)
            : "";
}
