using System.CommandLine;
using Tonsure.Estimating;

namespace Tonsure.Cli.Estimates;

/// <summary>The options that say what a model is asked to do.</summary>
internal sealed class WorkloadOptions
{
    private const double MostTokens = 1e9;
    private readonly Option<string?> _input;
    private readonly Option<string?> _cached;
    private readonly Option<string?> _output;
    private readonly Option<string?> _reasoning;
    private readonly Option<string?> _requests;
    private readonly Option<string?> _batch;
    private readonly Option<string?> _trace;

    public WorkloadOptions(Languages.Texts texts)
    {
        _input = Numbers.Option("--input-tokens", texts.OptionInputTokens);
        _cached = Numbers.Option("--cached-tokens", texts.OptionCachedTokens);
        _output = Numbers.Option("--output-tokens", texts.OptionOutputTokens);
        _reasoning = Numbers.Option("--reasoning-tokens", texts.OptionReasoningTokens);
        _requests = Numbers.Option("--requests", texts.OptionRequests);
        _batch = Numbers.Option("--batch", texts.OptionBatch);
        _trace = new("--trace") { Description = texts.OptionTrace };
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (
            Option option in new Option[]
            {
                _input,
                _cached,
                _output,
                _reasoning,
                _requests,
                _batch,
                _trace,
            }
        )
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the model is asked to do, and the trace of it where there is one.</summary>
    /// <exception cref="UserFaultException">Nothing was said, or two things.</exception>
    public (InferenceWorkload Workload, IReadOnlyList<TraceRequest>? Trace) Read(
        CommandContext cli,
        ParseResult parsed,
        int devices
    )
    {
        double? input = Numbers.Read(cli, parsed, _input, 0, MostTokens);
        double? output = Numbers.Read(cli, parsed, _output, 0, MostTokens);
        double? requests = Numbers.Read(cli, parsed, _requests, 0, 1e15);
        string? path = parsed.GetValue(_trace);
        if (path is not null && (input ?? output ?? requests) is not null)
        {
            string other =
                input is not null ? "--input-tokens"
                : output is not null ? "--output-tokens"
                : "--requests";
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.OneOfTwo("--trace", other),
                cli.Texts.OneOfTwoMend
            );
        }

        if (path is null && !((input ?? 0) + (output ?? 0) > 0))
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.EstimateNeeds("--output-tokens"),
                cli.Texts.ExpectedNumber("1", "1e9")
            );
        }

        return (
            new InferenceWorkload(
                input ?? 0,
                Numbers.Read(cli, parsed, _cached, 0, MostTokens) ?? 0,
                output ?? 0,
                Numbers.Read(cli, parsed, _reasoning, 0, MostTokens) ?? 0,
                requests ?? 1,
                Numbers.Read(cli, parsed, _batch, 1, 1e6),
                devices
            ),
            path is null ? null : TraceFile.Read(cli, path)
        );
    }
}
