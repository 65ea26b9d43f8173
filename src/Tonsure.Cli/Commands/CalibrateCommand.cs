using System.CommandLine;
using Tonsure.Cli.Calibrating;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure calibrate</c>.</summary>
internal static class CalibrateCommand
{
    public static Command Create(CommandContext cli)
    {
        Option<string?> wall = new("--wall") { Description = cli.Texts.OptionWall };
        Option<string?> record = new("--record") { Description = cli.Texts.OptionRecord };
        Option<string> format = new("--format")
        {
            Description = cli.Texts.OptionFormat,
            DefaultValueFactory = _ => "table",
        };
        Command command = new("calibrate", cli.Texts.Calibrate) { wall, record, format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    ["table", "json"]
                );
                if (parsed.GetValue(record) is { } every)
                {
                    return await MeterRecording.RunAsync(
                        cli,
                        Options.Stretch(cli, "--record", every),
                        cancellationToken
                    );
                }

                return parsed.GetValue(wall) is { } path
                    ? WallFitting.Run(cli, path, chosen)
                    : WallFitting.ShowCurrent(cli, chosen);
            }
        );
        return command;
    }
}
