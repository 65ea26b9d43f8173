using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Planning;
using Tonsure.Planning.Policies;

namespace Tonsure.Cli.Plans;

/// <summary>How policies did, for people and for programs.</summary>
internal static class ReplayOutput
{
    public static void Write(
        CommandContext cli,
        ReplayResult result,
        string forecasts,
        string format
    )
    {
        switch (format)
        {
            case "json":
                cli.Out.Write(Text(result, forecasts));
                break;
            case "csv":
                Csv(cli, result);
                break;
            default:
                Table(cli, result, forecasts);
                break;
        }
    }

    private static void Table(CommandContext cli, ReplayResult result, string forecasts)
    {
        Languages.Texts texts = cli.Texts;
        cli.Out.WriteLine(texts.ReplayHead(result.Jobs, result.LeftOut.Count, forecasts));
        string[] right =
        [
            texts.PlanCarbon,
            texts.ReplaySaved,
            texts.ReplayCaptured,
            texts.ReplayDelay,
            texts.ReplaySuspensions,
            texts.ReplayMissed,
            texts.ReplayCost,
        ];
        TableWriter.Table(
            cli,
            [texts.ReplayPolicy, .. right],
            right,
            result.Policies.Select(score =>
                (IReadOnlyList<string>)
                    [
                        score.Name,
                        PlanReasons.Mass(score.Carbon),
                        F(score.SavingPercent, "0.00") + " %",
                        score.CapturePercent is { } capture ? F(capture, "0.0") + " %" : "–",
                        F(score.MeanDelayHours, "0.0") + " h",
                        score.Suspensions.ToString(CultureInfo.InvariantCulture),
                        score.DeadlineMisses.ToString(CultureInfo.InvariantCulture),
                        score.Price is { } price ? F(price, "0.00") : "–",
                    ]
            )
        );
        foreach (JobPlan.Unplanned job in result.LeftOut.Take(10))
        {
            cli.Say($"{job.Job.Id}: {texts.Unplanned(job.Reason)}");
        }
    }

    private static void Csv(CommandContext cli, ReplayResult result) =>
        TableWriter.Csv(
            cli.Out,
            result
                .Policies.Select(score =>
                    (IReadOnlyList<string>)
                        [
                            score.Name,
                            Json.Decimal(score.Carbon.Micrograms, 6),
                            F(score.Relative, "0.######"),
                            F(score.SavingPercent, "0.####"),
                            score.CapturePercent is { } capture ? F(capture, "0.####") : "",
                            score.DeadlineMisses.ToString(CultureInfo.InvariantCulture),
                            score.Suspensions.ToString(CultureInfo.InvariantCulture),
                            F(score.MeanDelayHours, "0.####"),
                            score.Price is { } price ? F(price, "0.######") : "",
                        ]
                )
                .Prepend([
                    "name",
                    "carbon_g",
                    "relative",
                    "saving_percent",
                    "capture_percent",
                    "deadline_misses",
                    "suspensions",
                    "mean_delay_h",
                    "price",
                ])
        );

    private static string Text(ReplayResult result, string forecasts) =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("jobs", result.Jobs);
            json.WriteString("forecasts", forecasts);
            json.WriteStartArray("policies");
            foreach (PolicyScore score in result.Policies)
            {
                json.WriteStartObject();
                json.WriteString("name", score.Name);
                json.WriteDecimal("carbon_g", score.Carbon.Micrograms, 6);
                json.WriteNumber("relative", score.Relative, 8);
                json.WriteNumber("saving_percent", score.SavingPercent, 6);
                json.WriteNumber("capture_percent", score.CapturePercent, 6);
                json.WriteNumber("deadline_misses", score.DeadlineMisses);
                json.WriteNumber("suspensions", score.Suspensions);
                json.WriteNumber("mean_delay_h", score.MeanDelayHours, 6);
                json.WriteNumber("price", score.Price, 6);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("left_out");
            foreach (JobPlan.Unplanned job in result.LeftOut)
            {
                json.WriteStartObject();
                json.WriteString("id", job.Job.Id);
                json.WriteString(
                    "reason",
                    System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(
                        job.Reason.ToString()
                    )
                );
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static string F(double figure, string format) =>
        figure.ToString(format, CultureInfo.InvariantCulture);
}
