using System.Collections.Immutable;
using System.CommandLine;
using Tonsure.Cli.Estimates;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure estimate training</c>: from device-hours and watts, or from parameters and tokens.</summary>
internal sealed class EstimateTraining
{
    private readonly CommandContext _cli;
    private readonly PlaceOptions _place;
    private readonly TrainingRunOptions _runs;
    private readonly Option<string?> _watts;
    private readonly Option<string?> _parameters;
    private readonly Option<string?> _active;
    private readonly Option<string?> _hardware;
    private readonly Option<string?> _devices;
    private readonly Option<string?> _mfu;
    private readonly Option<string?> _hostShare;
    private readonly Option<string> _format;

    private EstimateTraining(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        _cli = cli;
        _place = new PlaceOptions(texts);
        _runs = new TrainingRunOptions(texts);
        _watts = Numbers.Option("--watts", texts.OptionWatts);
        _parameters = Numbers.Option("--params", texts.OptionParameters);
        _active = Numbers.Option("--params-active", texts.OptionParametersActive);
        _hardware = new("--hardware") { Description = texts.OptionHardware };
        _devices = Numbers.Option("--devices", texts.OptionDevices);
        _mfu = Numbers.Option("--mfu", texts.OptionMfu);
        _hostShare = Numbers.Option("--host-share", texts.OptionHostShare);
        _format = Options.Format(texts);
    }

    public static Command Create(CommandContext cli)
    {
        EstimateTraining verb = new(cli);
        Command command = new("training", cli.Texts.EstimateTraining)
        {
            verb._watts,
            verb._parameters,
            verb._active,
            verb._hardware,
            verb._devices,
            verb._mfu,
            verb._hostShare,
            verb._format,
        };
        verb._runs.AddTo(command);
        verb._place.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string format = Options.OneOf(_cli, "--format", parsed.GetValue(_format)!, Options.Formats);
        HardwareChoice? hardware = HardwareChoice.Read(_cli, parsed.GetValue(_hardware));
        double? watts = Numbers.Read(_cli, parsed, _watts, 1, 100_000);
        double? devices = Numbers.Read(_cli, parsed, _devices, 1, 1e8);
        double? parameters = Numbers.Read(_cli, parsed, _parameters, 1e3, 1e15);
        double? active = Numbers.Read(_cli, parsed, _active, 1e3, parameters ?? 1e15);
        ImmutableArray<TrainingRun> runs = _runs.Read(_cli, parsed);
        // Device-hours at given watts need no sheet of the device.
        DeviceFigures? figures =
            watts is not null && runs.All(run => run.DeviceHours is not null)
                ? null
                : hardware?.Figures(_cli);
        double? share = Numbers.Read(_cli, parsed, _hostShare, 0, 10);
        TrainingOutcome outcome = new TrainingEstimator(_cli.World.Inference).Estimate(
            new TrainingInputs(
                runs,
                active ?? parameters,
                figures,
                (int?)devices ?? (int?)hardware?.Devices,
                Numbers.Read(_cli, parsed, _mfu, 0.001, 1),
                watts is { } given ? Power.FromWatts(given) : null,
                // Watts that somebody states are what the device's work draws, all told.
                share ?? (watts is null ? null : 0),
                EmbodiedKilograms: null,
                LifeYears: null
            )
        );
        if (outcome is not TrainingOutcome.Estimated { Estimate: var training })
        {
            throw Refusals.Fault(_cli, ((TrainingOutcome.Refused)outcome).Refusals);
        }

        List<Assumption> named = [];
        if (hardware is not null && figures is not null)
        {
            named.AddRange(
                hardware
                    .Assumptions(figures)
                    .Where(one => training.Energy.Assumptions.Any(used => used.Name == one.Name))
            );
        }

        if (share is null && watts is not null)
        {
            named.Add(new Assumption("host_share", 0, 0, 0, "1", "watts", Given: false));
        }

        return EstimateOutput.Write(
            _cli,
            EstimateResult.Of(
                "training",
                Title(runs, hardware),
                training.Energy,
                _place.Read(_cli, parsed),
                Reserved.Of(_cli, hardware, training.DeviceHours),
                [
                    new EstimateDetail("device_hours", training.DeviceHours, IsEnergy: false),
                    new EstimateDetail("hours", training.Hours, IsEnergy: false),
                    new EstimateDetail(
                        "flop",
                        training.Flops is { } flop ? Bounded<double>.Exactly(flop) : null,
                        IsEnergy: false
                    ),
                ],
                named
            ),
            format
        );
    }

    private string Title(ImmutableArray<TrainingRun> runs, HardwareChoice? hardware)
    {
        string what =
            runs.Length == 1 ? runs[0].Name : _cli.Texts.EstimateRuns(runs.Sum(run => run.Count));
        return hardware is null ? what : $"{what} · {hardware.Accelerator.Name}";
    }
}
