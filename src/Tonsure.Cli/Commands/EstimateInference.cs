using System.CommandLine;
using Tonsure.Cli.Estimates;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure estimate inference</c>: from the best that is known of a model, its hardware and its work.</summary>
internal sealed class EstimateInference
{
    private readonly CommandContext _cli;
    private readonly PlaceOptions _place;
    private readonly ModelOptions _model;
    private readonly WorkloadOptions _work;
    private readonly Option<string?> _hardware;
    private readonly Option<string?> _devices;
    private readonly Option<string?> _throughput;
    private readonly Option<string?> _counted;
    private readonly Option<string?> _hostShare;
    private readonly Option<string> _format;

    private EstimateInference(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        _cli = cli;
        _place = new PlaceOptions(texts);
        _model = new ModelOptions(texts);
        _work = new WorkloadOptions(texts);
        _hardware = new("--hardware") { Description = texts.OptionHardware };
        _devices = Numbers.Option("--devices", texts.OptionDevices);
        _throughput = Numbers.Option("--tokens-per-second", texts.OptionTokensPerSecond);
        _counted = Numbers.Option("--counted-energy", texts.OptionCountedEnergy);
        _hostShare = Numbers.Option("--host-share", texts.OptionHostShare);
        _format = Options.Format(texts);
    }

    public static Command Create(CommandContext cli)
    {
        EstimateInference verb = new(cli);
        Command command = new("inference", cli.Texts.EstimateInference);
        verb._model.AddTo(command);
        verb._work.AddTo(command);
        foreach (
            Option option in new Option[]
            {
                verb._hardware,
                verb._devices,
                verb._throughput,
                verb._counted,
                verb._hostShare,
            }
        )
        {
            command.Options.Add(option);
        }

        verb._place.AddTo(command);
        command.Options.Add(verb._format);
        command.SetAction(
            (parsed, cancellationToken) => Task.FromResult(verb.Run(parsed, cancellationToken))
        );
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        string format = Options.OneOf(_cli, "--format", parsed.GetValue(_format)!, Options.Formats);
        (InferenceModel model, IReadOnlyList<Assumption> known) = _model.Read(_cli, parsed);
        HardwareChoice? hardware = HardwareChoice.Read(_cli, parsed.GetValue(_hardware));
        double? typed = Numbers.Read(_cli, parsed, _devices, 1, InferenceWorkload.MostDevices);
        int devices = (int?)typed ?? Devices(model, hardware);
        (InferenceWorkload work, IReadOnlyList<TraceRequest>? trace) = _work.Read(
            _cli,
            parsed,
            devices
        );
        DeviceFigures? figures = hardware?.Figures(_cli);
        double? counted = Numbers.Read(_cli, parsed, _counted, 0, 9e15);
        InferenceInputs inputs = new(
            model,
            work,
            figures,
            Numbers.Read(_cli, parsed, _throughput, 1e-6, 1e12),
            counted is { } joules ? ItEnergy.FromJoules(joules) : null,
            Numbers.Read(_cli, parsed, _hostShare, 0, 10)
        );
        InferenceEstimator estimator = new(_cli.World.Inference);
        InferenceOutcome outcome = trace is null
            ? estimator.Estimate(inputs)
            : TraceEstimator.Estimate(estimator, inputs, trace, cancellationToken);
        if (outcome is not InferenceOutcome.Estimated { Estimate: var estimate })
        {
            throw Refusals.Fault(_cli, ((InferenceOutcome.Refused)outcome).Refusals);
        }

        ServedTime time = ServedTime.Of(
            _cli.World.Inference,
            inputs,
            estimate,
            trace?.Sum(request => request.OutputTokens)
        );
        List<Assumption> named = [.. known];
        if (hardware is not null)
        {
            named.AddRange(hardware.Assumptions(figures!));
        }

        if (typed is null && figures is not null)
        {
            named.Add(
                Default("devices", devices, hardware?.Devices is null ? "memory" : "instance")
            );
        }

        named.AddRange(time.Assumptions.Where(one => named.All(other => other.Name != one.Name)));
        return EstimateOutput.Write(
            _cli,
            EstimateResult.Of(
                "inference",
                Title(model, hardware, devices),
                estimate.Energy,
                _place.Read(_cli, parsed),
                Reserved.Of(_cli, hardware, time.DeviceHours),
                Details(estimate, trace?.Count ?? work.Requests, time),
                named
            ),
            format
        );
    }

    // As many as the machine type has, or as the memory of the weights needs.
    private static int Devices(InferenceModel model, HardwareChoice? hardware) =>
        hardware switch
        {
            { Devices: { } carried } => Math.Max(1, (int)carried),
            { Accelerator.MemoryBytes: { } bytes } => model.FewestDevices(bytes),
            _ => 1,
        };

    private static EstimateDetail[] Details(
        InferenceEstimate estimate,
        double requests,
        ServedTime time
    ) =>
        [
            new("it_j_per_output_token", estimate.ItJoulesPerOutputToken, IsEnergy: true),
            new(
                "accelerator_j_per_output_token",
                estimate.AcceleratorJoulesPerOutputToken,
                IsEnergy: true
            ),
            new(
                "accelerator_j_per_input_token",
                estimate.AcceleratorJoulesPerInputToken,
                IsEnergy: true
            ),
            new("it_j_per_request", estimate.ItJoulesPerRequest, IsEnergy: true),
            new("it_j_per_thousand_requests", estimate.ItJoulesPerThousandRequests, IsEnergy: true),
            new("requests", Bounded<double>.Exactly(requests), IsEnergy: false),
            new("device_hours", time.DeviceHours, IsEnergy: false),
        ];

    private static Assumption Default(string name, double value, string source) =>
        new(name, value, value, value, "1", source, Given: false);

    private static string Title(InferenceModel model, HardwareChoice? hardware, int devices) =>
        hardware is null ? model.Name : $"{model.Name} · {devices} × {hardware.Accelerator.Name}";
}
