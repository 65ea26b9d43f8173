using System.CommandLine;
using System.Globalization;
using Tonsure.Cli.Serving;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid replay</c>.</summary>
internal static class GridReplay
{
    private const double FastestSpeed = 1e6;
    private const int LongestLatency = 60_000;

    public static Command Create(CommandContext cli)
    {
        Option<string> data = new("--data")
        {
            Description = cli.Texts.OptionReplayData,
            Required = true,
        };
        Option<string> port = new("--port")
        {
            Description = cli.Texts.OptionPort,
            DefaultValueFactory = _ => "0",
        };
        Option<string?> at = new("--at") { Description = cli.Texts.OptionReplayAt };
        Option<string> speed = new("--speed")
        {
            Description = cli.Texts.OptionSpeed,
            DefaultValueFactory = _ => "1",
        };
        Option<string?> token = new("--token") { Description = cli.Texts.OptionReplayToken };
        Option<string?> failEvery = new("--fail-every") { Description = cli.Texts.OptionFailEvery };
        Option<string> latency = new("--latency-ms")
        {
            Description = cli.Texts.OptionLatency,
            DefaultValueFactory = _ => "0",
        };
        Command command = new("replay", cli.Texts.GridReplay)
        {
            data,
            port,
            at,
            speed,
            token,
            failEvery,
            latency,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                ReplayRequest request = new(
                    parsed.GetValue(data)!,
                    Whole(
                        cli,
                        "--port",
                        parsed.GetValue(port)!,
                        (0, ushort.MaxValue),
                        cli.Texts.ExpectedPort
                    ),
                    parsed.GetValue(at) is { } instant
                        ? Options.Instant(cli, "--at", instant, TimeZoneInfo.Utc)
                        : null,
                    Speed(cli, parsed.GetValue(speed)!),
                    parsed.GetValue(token),
                    parsed.GetValue(failEvery) is { } every
                        ? Whole(
                            cli,
                            "--fail-every",
                            every,
                            (1, int.MaxValue),
                            cli.Texts.ExpectedFailEvery
                        )
                        : null,
                    TimeSpan.FromMilliseconds(
                        Whole(
                            cli,
                            "--latency-ms",
                            parsed.GetValue(latency)!,
                            (0, LongestLatency),
                            cli.Texts.ExpectedLatency
                        )
                    )
                );
                return Replay.RunAsync(cli, request, cancellationToken);
            }
        );
        return command;
    }

    private static int Whole(
        CommandContext cli,
        string option,
        string typed,
        (int Least, int Most) range,
        string expected
    ) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= range.Least
        && number <= range.Most
            ? number
            : throw Options.Bad(cli, option, typed, expected);

    private static double Speed(CommandContext cli, string typed) =>
        double.TryParse(
            typed,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double speed
        )
        && speed <= FastestSpeed
            ? speed
            : throw Options.Bad(cli, "--speed", typed, cli.Texts.ExpectedSpeed);
}
