using System.CommandLine;
using Tonsure.Accounting;
using Tonsure.Cli.Estimates;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure estimate embodied</c>: the carbon of making the hardware that work reserves.</summary>
internal static class EstimateEmbodied
{
    public static Command Create(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        Option<string?> hardware = new("--hardware") { Description = texts.OptionHardware };
        Option<string?> devices = Numbers.Option("--devices", texts.OptionDevices);
        Option<string?> hours = Numbers.Option("--hours", texts.OptionHours);
        Option<string> format = Options.Format(texts);
        Command command = new("embodied", texts.EstimateEmbodied)
        {
            hardware,
            devices,
            hours,
            format,
        };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(
                cli,
                "--format",
                parsed.GetValue(format)!,
                Options.Formats
            );
            HardwareChoice? choice = HardwareChoice.Read(cli, parsed.GetValue(hardware));
            double? count = Numbers.Read(cli, parsed, devices, 0.001, 1e8);
            double time =
                Numbers.Read(cli, parsed, hours, 0, 1e9)
                ?? throw new UserFaultException(
                    ExitCodes.Usage,
                    texts.EstimateNeeds("--hours"),
                    texts.SeeHelp("tonsure estimate embodied")
                );
            double many = count ?? choice?.Devices ?? 1;
            Bounded<double> deviceHours = Bounded<double>.Exactly(time * many);
            EmbodiedEstimate embodied = Reserved.Of(cli, choice, deviceHours);
            FootprintSums sums = new(default, default, default, embodied.Micrograms, default);
            return EstimateOutput.Write(
                cli,
                new EstimateResult(
                    "embodied",
                    $"{Numbers.Text(many)} × {choice?.Accelerator.Name ?? texts.AnyAccelerator}",
                    Energy: null,
                    Place: null,
                    new EstimatedFootprint(sums, []),
                    [new EstimateDetail("device_hours", deviceHours, IsEnergy: false)],
                    embodied.Formulas,
                    [
                        Assumption.Of("hours", time, "h"),
                        Assumption.Of("devices", many, "1") with
                        {
                            Given = count is not null,
                            Source = count is not null
                                ? "given"
                                : choice?.Accelerator.Source ?? "default",
                        },
                        .. embodied.Assumptions,
                    ]
                ),
                chosen
            );
        });
        return command;
    }
}
