using System.CommandLine;
using Tonsure.Cli.Forecasting;
using Tonsure.Cli.Rendering;
using Tonsure.Cli.Runs;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Cli.Commands;

/// <summary>
/// <c>tonsure grid train</c>: runs itself as a measured command, so that its own footprint is told and kept like any other, and learns
/// in there.
/// </summary>
internal static class GridTrain
{
    private const string Inside = "--inside";

    public static Command Create(CommandContext cli)
    {
        Argument<string> zone = new("ZONE") { Description = cli.Texts.ArgumentZone };
        Option<string[]> history = new("--history") { Description = cli.Texts.OptionHistory };
        Option<string> format = Options.Format(cli.Texts);
        Option<bool> inside = new(Inside) { Hidden = true };
        Command command = new("train", cli.Texts.GridTrain) { zone, history, format, inside };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                ZoneId asked = Options.Zone(cli, parsed.GetValue(zone)!);
                string[] files = parsed.GetValue(history) ?? [];
                return parsed.GetValue(inside)
                    ? LearnAsync(cli, asked, files, chosen, cancellationToken)
                    : MeasureAsync(cli, asked, files, chosen, cancellationToken);
            }
        );
        return command;
    }

    private static Task<int> MeasureAsync(
        CommandContext cli,
        ZoneId zone,
        string[] files,
        string format,
        CancellationToken cancellationToken
    )
    {
        string[] words =
        [
            Environment.ProcessPath!,
            "grid",
            "train",
            zone.ToString(),
            .. files.SelectMany(file => new[] { "--history", file }),
            "--format",
            format,
            "--lang",
            cli.Texts.Tag,
            Inside,
        ];
        RunRequest request = RunRequest.Read(
            cli,
            new RunWords(
                words,
                null,
                $"grid-forecast-{zone}",
                null,
                null,
                null,
                "training",
                "200ms",
                "share",
                null,
                [],
                null,
                false
            )
        );
        return new MeasuredCommand(cli, request).RunAsync(cancellationToken);
    }

    private static async Task<int> LearnAsync(
        CommandContext cli,
        ZoneId zone,
        string[] files,
        string format,
        CancellationToken cancellationToken
    )
    {
        HourlyHistory history =
            files.Length > 0
                ? ForecastHistory.FromFiles(cli, zone, files)
                : await ForecastHistory.FromStoreAsync(cli, zone, cancellationToken);
        TrainedZone? trained;
        using (
            ProgressBar progress = new(
                cli.Error,
                !Console.IsErrorRedirected,
                cli.Texts.TrainingZone(zone.ToString()),
                TrainedZone.Models
            )
        )
        {
            trained = TrainedZone.Learn(history, progress.Step);
        }

        if (trained is null)
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.TrainTooShort(
                    zone.ToString(),
                    (int)((history.EndHour - history.FirstHour) / 24),
                    TrainedZone.FewestDays
                ),
                cli.Texts.TrainTooShortMend
            );
        }

        await cli.World.GridModels.KeepAsync(zone, trained, cancellationToken);
        Write(cli, zone, trained, format);
        return ExitCodes.Done;
    }

    private static void Write(CommandContext cli, ZoneId zone, TrainedZone trained, string format)
    {
        string path = cli.World.GridModels.PathOf(zone);
        string from = Json.Instant(trained.FirstHour * HourIndex.Milliseconds);
        string until = Json.Instant(trained.KnownUntil * HourIndex.Milliseconds);
        string method = $"{Forecaster.Method} {Forecaster.MethodVersion}";
        switch (format)
        {
            case "json":
                cli.Out.Write(
                    Json.Write(json =>
                    {
                        json.WriteStartObject();
                        json.WriteString("zone", zone.ToString());
                        json.WriteString("start", from);
                        json.WriteString("end", until);
                        json.WriteNumber("models", TrainedZone.Models);
                        json.WriteString("method", method);
                        json.WriteString("file", path);
                        json.WriteEndObject();
                    })
                );
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    [
                        ["zone", "start", "end", "method", "file"],
                        [zone.ToString(), from, until, method, path],
                    ]
                );
                break;
            default:
                cli.Out.WriteLine(cli.Texts.Trained(zone.ToString(), from, until, path));
                break;
        }
    }
}
