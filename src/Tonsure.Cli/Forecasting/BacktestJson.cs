using System.Text.Json;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Cli.Forecasting;

/// <summary>A backtest for programs: errors in percent of what came, captures and coverages as shares.</summary>
internal static class BacktestJson
{
    public static string Write(BacktestRun run) =>
        Json.Write(json =>
        {
            BacktestResult result = run.Result;
            json.WriteStartObject();
            json.WriteNumber("mape", result.Mape, 4);
            Numbers(json, "mape_by_lead_day", result.MapeByLeadDay);
            json.WriteStartObject("capture");
            json.WriteNumber("once", result.CaptureOnce, 4);
            json.WriteNumber("daily", result.CaptureDaily, 4);
            json.WriteNumber("hourly", result.CaptureHourly, 4);
            json.WriteNumber("blended", result.CaptureBlended, 4);
            json.WriteEndObject();
            json.WriteNumber("blended_mape", result.BlendedMape, 4);
            Numbers(json, "coverage_by_lead_day", result.CoverageByLeadDay);
            json.WriteNumber("oracle_saving_percent", result.Oracle, 4);
            json.WriteStartObject("carboncast");
            json.WriteNumber("mape", result.ExternalMape, 4);
            Numbers(json, "mape_by_lead_day", result.ExternalMapeByLeadDay);
            json.WriteNumber("capture", result.ExternalCapture, 4);
            json.WriteNumber("capture_once", result.ExternalCaptureOnce, 4);
            json.WriteEndObject();
            json.WriteStartArray("zones");
            foreach (BacktestZone zone in result.Zones)
            {
                Zone(json, zone);
            }

            json.WriteEndArray();
            json.WriteNumber("issues", result.Issues);
            json.WriteNumber("mape_issues", run.ScoredIssues);
            json.WriteString("first_issue", Json.Instant(run.FirstIssue * HourIndex.Milliseconds));
            json.WriteNumber("publication_delay_h", result.DelayHours);
            Unseen(json, run.Unseen);
            json.WriteEndObject();
        });

    private static void Zone(Utf8JsonWriter json, BacktestZone zone)
    {
        json.WriteStartObject();
        json.WriteString("zone", zone.Zone);
        json.WriteBoolean("left_out", zone.IsLeftOut);
        json.WriteNumber("repeated_share", zone.RepeatedShare, 4);
        json.WriteNumber("mape", zone.Mape, 4);
        json.WriteNumber("capture_daily", zone.Capture(zone.Daily), 4);
        json.WriteNumber("capture_hourly", zone.Capture(zone.Hourly), 4);
        json.WriteNumber("capture_blended", zone.Capture(zone.Blended), 4);
        json.WriteNumber("coverage", zone.Coverage, 4);
        json.WriteNumber("oracle_saving_percent", zone.Oracle, 4);
        json.WriteNumber("carboncast_mape", zone.ExternalMapeByLeadDay.Average(), 4);
        json.WriteNumber("carboncast_capture", zone.Capture(zone.ExternalDaily), 4);
        json.WriteEndObject();
    }

    private static void Unseen(Utf8JsonWriter json, UnseenResult unseen)
    {
        json.WriteStartObject("zero_shot");
        json.WriteNumber("folds", UnseenResult.Folds);
        json.WriteNumber("issues", unseen.Zones[0].Issues);
        json.WriteNumber("capture", unseen.Capture, 4);
        json.WriteNumber("climatology_capture", unseen.ClimatologyCapture, 4);
        json.WriteNumber("oracle_saving_percent", unseen.Oracle, 4);
        json.WriteString("least_zone", unseen.Least.Zone);
        json.WriteNumber("least_saving_percent", unseen.Least.Daily, 4);
        json.WriteStartArray("left_out");
        foreach (string zone in unseen.LeftOut)
        {
            json.WriteStringValue(zone);
        }

        json.WriteEndArray();
        json.WriteStartArray("zones");
        foreach (UnseenZone zone in unseen.Zones)
        {
            json.WriteStartObject();
            json.WriteString("zone", zone.Zone);
            json.WriteNumber("saving_percent", zone.Daily, 4);
            json.WriteNumber("climatology_saving_percent", zone.Climatology, 4);
            json.WriteNumber("oracle_saving_percent", zone.Oracle, 4);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double> figures)
    {
        json.WriteStartArray(name);
        foreach (double figure in figures)
        {
            json.WriteNumberValue(Math.Round(figure, 4));
        }

        json.WriteEndArray();
    }
}
