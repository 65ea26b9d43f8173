using System.Collections.Immutable;
using System.CommandLine;
using Tonsure.Adapters.Estimates;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Cli.Estimates;

/// <summary>The options that say which runs a training was made of: one, so many like it, or a file of them.</summary>
internal sealed class TrainingRunOptions
{
    private const double MostDeviceHours = 1e13;
    private readonly Option<string?> _deviceHours;
    private readonly Option<string?> _tokens;
    private readonly Option<string?> _runs;
    private readonly Option<string?> _multiplier;

    public TrainingRunOptions(Languages.Texts texts)
    {
        _deviceHours = Numbers.Option("--device-hours", texts.OptionDeviceHours);
        _tokens = Numbers.Option("--tokens", texts.OptionTokens);
        _runs = new("--runs") { Description = texts.OptionRuns };
        _multiplier = Numbers.Option("--multiplier", texts.OptionMultiplier);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _deviceHours, _tokens, _runs, _multiplier })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The runs.</summary>
    /// <exception cref="UserFaultException">Nothing or two things were said, or a file cannot be used.</exception>
    public ImmutableArray<TrainingRun> Read(CommandContext cli, ParseResult parsed)
    {
        double? hours = Numbers.Read(cli, parsed, _deviceHours, 0, MostDeviceHours);
        double? tokens = Numbers.Read(cli, parsed, _tokens, 0, 1e18);
        double multiplier = Numbers.Read(cli, parsed, _multiplier, 1, 1e6) ?? 1;
        string? typed = parsed.GetValue(_runs);
        double? count = typed is null ? 1 : Numbers.Parse(typed);
        if (hours is not null && tokens is not null)
        {
            throw Both(cli, "--device-hours", "--tokens");
        }

        if (count is null)
        {
            return hours is null && tokens is null
                ? Multiplied(File(cli, typed!), multiplier)
                : throw Both(cli, "--runs FILE", hours is null ? "--tokens" : "--device-hours");
        }

        if (count is not (>= 1 and <= 1e9) || !double.IsInteger(count.Value))
        {
            throw Commands.Options.Bad(cli, "--runs", typed!, cli.Texts.ExpectedRuns);
        }

        return Multiplied([new TrainingRun("training", (long)count, hours, tokens)], multiplier);
    }

    // Failed runs and sweeps cost what the runs themselves cost, so many times over.
    private static ImmutableArray<TrainingRun> Multiplied(
        ImmutableArray<TrainingRun> runs,
        double multiplier
    ) =>
        multiplier <= 1
            ? runs
            :
            [
                .. runs,
                .. runs.Select(run =>
                    run with
                    {
                        Name = run.Name + "_failed_and_sweeps",
                        DeviceHours = run.DeviceHours * (multiplier - 1),
                        Tokens = run.Tokens * (multiplier - 1),
                    }
                ),
            ];

    private static ImmutableArray<TrainingRun> File(CommandContext cli, string path)
    {
        try
        {
            return TrainingRunsFile.Read(path);
        }
        catch (TableException e)
        {
            throw new UserFaultException(
                e.Line > 0 ? ExitCodes.Usage : ExitCodes.World,
                e.Message,
                cli.Texts.RunsFileMend
            );
        }
    }

    private static UserFaultException Both(CommandContext cli, string one, string other) =>
        new(ExitCodes.Usage, cli.Texts.OneOfTwo(one, other), cli.Texts.OneOfTwoMend);
}
