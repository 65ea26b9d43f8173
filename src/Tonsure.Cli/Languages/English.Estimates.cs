namespace Tonsure.Cli.Languages;

/// <content>What is said of estimates.</content>
internal sealed partial class English
{
    public override string Estimate =>
        "What training or inference would use, with bounds, and what each figure stands on.";
    public override string EstimateTraining =>
        "Training: from device-hours and watts, or from parameters and tokens.";
    public override string EstimateInference =>
        "Inference: from a model, its hardware and its tokens.";
    public override string EstimateEmbodied =>
        "Embodied carbon of reserved accelerators and their part of servers.";
    public override string OptionPue => "Facility energy over IT energy, from 1.";
    public override string OptionIntensity =>
        "Carbon intensity of the electricity in g CO₂e/kWh, instead of a zone's.";
    public override string OptionYear => "Insists on the year of the zone's mean.";
    public override string OptionHardware =>
        "The accelerator or the cloud's machine type, see `tonsure hardware`.";
    public override string OptionDevices => "How many accelerators work together.";
    public override string OptionHours => "For how many hours they are reserved.";
    public override string OptionWatts =>
        "Mean power of one accelerator with its part of the server, in watts.";
    public override string OptionDeviceHours => "Hours times accelerators, such as 1.7e6.";
    public override string OptionParameters => "All parameters, an absolute number such as 14e9.";
    public override string OptionParametersTotal =>
        "All parameters, an absolute number such as 671e9.";
    public override string OptionParametersActive =>
        "Those that one token passes through (mixture of experts).";
    public override string OptionTokens => "Tokens that are trained on, such as 15e12.";
    public override string OptionMfu => "Model FLOPs utilisation, above 0 and up to 1.";
    public override string OptionHostShare =>
        "Energy of the rest of the server over that of its accelerators.";
    public override string OptionRuns => "How many such runs, or a YAML file with a list of runs.";
    public override string OptionMultiplier =>
        "All of it over what is given: failed runs and sweeps included; from 1.";
    public override string OptionModel => "A model by name, such as Qwen3-8B.";
    public override string OptionInputTokens =>
        "Tokens of a prompt, cached ones included; 0 where not given.";
    public override string OptionCachedTokens => "Those of them that a cache already has.";
    public override string OptionOutputTokens =>
        "Tokens generated for a request, reasoning included.";
    public override string OptionReasoningTokens => "Those of them that are thought and not said.";
    public override string OptionRequests => "How many such requests; 1 where not given.";
    public override string OptionBatch => "Sequences that are served at once, on average.";
    public override string OptionTrace =>
        "A CSV file with a row a request: input_tokens, output_tokens.";
    public override string OptionTokensPerSecond =>
        "Measured output tokens a second of the whole deployment.";
    public override string OptionCountedEnergy =>
        "What counters of the accelerators said for all of it, in joules.";
    public override string Accelerators => "accelerators";
    public override string Facility => "facility";
    public override string AnyAccelerator => "accelerator";
    public override string EstimateAssumed => "stands on";
    public override string EstimateGiven => "given";
    public override string EstimateFormula => "formula";
    public override string OneOfTwoMend => "give one of them";
    public override string NoSuchYearMend => "leave --year out, or give --intensity";
    public override string HardwareUnpublishedMend =>
        "give --device-hours and --watts, or another accelerator";
    public override string RunsFileMend =>
        "a list such as: - {name: sweep, count: 400, device_hours: 2.5}";
    public override string ExpectedRuns => "a whole number from 1, or a file";
    public override string TraceMend =>
        "write a row for each request under the header input_tokens,output_tokens";
    public override string ModelMend => "give --params-total and --params-active";

    public override string OptionPrecision(string words) =>
        $"How the weights are stored: {words}; bfloat16 where not given.";

    public override string ExpectedNumber(string least, string most) =>
        $"a plain number without a unit, from {least} to {most}";

    public override string OneOfTwo(string one, string other) =>
        $"{one} and {other} say the same thing twice";

    public override string NoSuchYear(string zone, string year, string known) =>
        $"--year {year}: of {zone} only {known} is known";

    public override string NoAccelerators(string machine) => $"{machine} carries no accelerator";

    public override string HardwareUnpublished(string name, string figure) =>
        $"{name}: no {figure} is published";

    public override string EstimateNeeds(string option) => $"{option} is missing";

    public override string EstimateRefused(string option, string value) =>
        $"{option}: {value} makes no sense";

    public override string EstimateRuns(long count) => Count(count, "run", "runs");

    public override string ModelUnpublished(string name, string nearest) =>
        $"the parameters of {name} are not published; known: {nearest}";

    public override string ModelUnknown(string typed, string nearest) =>
        $"the model '{typed}' is not known; nearest: {nearest}";

    public override string EstimateDetail(string name) =>
        name switch
        {
            "it_j_per_output_token" => "per token",
            "accelerator_j_per_output_token" => "· generated",
            "accelerator_j_per_input_token" => "· prompt",
            "it_j_per_request" => "per request",
            "it_j_per_thousand_requests" => "per 1,000",
            "requests" => "requests",
            "device_hours" => "device-hours",
            "hours" => "hours",
            "flop" => "FLOP",
            _ => name,
        };

    public override string EstimateWidened(string reason) =>
        "wider bounds: "
        + reason switch
        {
            "device_not_measured" => "this device was not among the measured ones",
            "device_unknown" => "the device is not known",
            "precision_not_measured" => "no model was measured in this precision",
            "batch_unknown" => "how many sequences are served at once is not known",
            "batch_outside" => "the batch is outside what was measured",
            "devices_outside" => "more devices than were measured",
            "total_parameters_outside" => "the model's size is outside what was measured",
            "active_parameters_outside" => "the active parameters are outside what was measured",
            "context_outside" => "a longer context than was measured",
            _ => reason,
        };
}
