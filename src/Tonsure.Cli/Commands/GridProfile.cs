using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary>A zone's mean by month and hour of the day.</summary>
internal static class GridProfile
{
    public static void Show(CommandContext cli, ZoneId zone, string format)
    {
        if (!cli.World.Tables.TryGetZone(zone, out ZoneProfile? profile) || !profile.HasHours)
        {
            throw new UserFaultException(
                ExitCodes.No,
                cli.Texts.OnlyYearly(zone.ToString()),
                cli.Texts.UnknownZoneMend
            );
        }

        switch (format)
        {
            case "json":
                WriteJson(cli, profile);
                break;
            case "csv":
                WriteCsv(cli, profile);
                break;
            default:
                WriteTable(cli, profile);
                break;
        }
    }

    private static void WriteTable(CommandContext cli, ZoneProfile profile)
    {
        Languages.Texts texts = cli.Texts;
        string name = texts is Languages.Korean ? profile.KoreanName : profile.Name;
        Figure year = Figures.Plain(
            profile.Year.Value.GramsPerKilowattHour,
            profile.Year.Lower.GramsPerKilowattHour,
            profile.Year.Upper.GramsPerKilowattHour
        );
        cli.Out.WriteLine(
            $"{profile.Zone} · {name}  {year.Value} g CO₂e/kWh  {year.Bounds}  ({profile.Signal.Source} {profile.Signal.Vintage})"
        );
        string[] hours =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i => (i * 2).ToString("00", CultureInfo.InvariantCulture)),
        ];
        TableWriter.Table(
            cli,
            [texts.Month, .. hours],
            hours,
            Enumerable
                .Range(1, 12)
                .Select(month =>
                    (IReadOnlyList<string>)
                        [
                            month.ToString(CultureInfo.InvariantCulture),
                            .. Enumerable
                                .Range(0, 12)
                                .Select(i =>
                                    profile[month, i * 2]
                                        .Value.GramsPerKilowattHour.ToString(
                                            "0",
                                            CultureInfo.InvariantCulture
                                        )
                                ),
                        ]
                )
        );
        cli.Out.WriteLine(texts.HourOfDayUtc);
        cli.Out.WriteLine(texts.AttributionLine);
    }

    private static void WriteCsv(CommandContext cli, ZoneProfile profile) =>
        TableWriter.Csv(
            cli.Out,
            Cells(profile)
                .Select(cell =>
                    (IReadOnlyList<string>)
                        [
                            cell.Month.ToString(CultureInfo.InvariantCulture),
                            cell.Hour.ToString(CultureInfo.InvariantCulture),
                            Json.Decimal(
                                profile[cell.Month, cell.Hour].Value.MilligramsPerKilowattHour,
                                3
                            ),
                            Json.Decimal(
                                profile[cell.Month, cell.Hour].Lower.MilligramsPerKilowattHour,
                                3
                            ),
                            Json.Decimal(
                                profile[cell.Month, cell.Hour].Upper.MilligramsPerKilowattHour,
                                3
                            ),
                        ]
                )
                .Prepend([
                    "month",
                    "hour_utc",
                    "intensity_g_per_kwh",
                    "lower_g_per_kwh",
                    "upper_g_per_kwh",
                ])
        );

    private static void WriteJson(CommandContext cli, ZoneProfile profile) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("zone", profile.Zone.ToString());
                json.WriteString("name", profile.Name);
                json.WriteDecimal(
                    "year_g_per_kwh",
                    profile.Year.Value.MilligramsPerKilowattHour,
                    3
                );
                json.WriteDecimal(
                    "year_lower_g_per_kwh",
                    profile.Year.Lower.MilligramsPerKilowattHour,
                    3
                );
                json.WriteDecimal(
                    "year_upper_g_per_kwh",
                    profile.Year.Upper.MilligramsPerKilowattHour,
                    3
                );
                json.WriteNumber("imputed_share", profile.ImputedShare, 3);
                json.WriteString(
                    "signal",
                    $"{profile.Signal.Kind} {profile.Signal.Basis}".ToLowerInvariant()
                );
                json.WriteString("source", profile.Signal.Source);
                json.WriteString("vintage", profile.Signal.Vintage);
                json.WriteString("licence", profile.Signal.Licence);
                json.WriteStartArray("cells");
                foreach ((int month, int hour) in Cells(profile))
                {
                    json.WriteStartObject();
                    json.WriteNumber("month", month);
                    json.WriteNumber("hour_utc", hour);
                    json.WriteDecimal(
                        "intensity_g_per_kwh",
                        profile[month, hour].Value.MilligramsPerKilowattHour,
                        3
                    );
                    json.WriteDecimal(
                        "lower_g_per_kwh",
                        profile[month, hour].Lower.MilligramsPerKilowattHour,
                        3
                    );
                    json.WriteDecimal(
                        "upper_g_per_kwh",
                        profile[month, hour].Upper.MilligramsPerKilowattHour,
                        3
                    );
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static IEnumerable<(int Month, int Hour)> Cells(ZoneProfile profile) =>
        profile.HasHours
            ? Enumerable.Range(0, ZoneProfile.CellCount).Select(i => ((i / 24) + 1, i % 24))
            : [];
}
