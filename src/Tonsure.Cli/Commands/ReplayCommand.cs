using System.CommandLine;
using Tonsure.Cli.Plans;
using Tonsure.Cli.Rendering;
using Tonsure.Grid.Forecasting;
using Tonsure.Planning;
using Tonsure.Planning.Policies;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure replay</c>: policies over a trace of jobs.</summary>
internal static class ReplayCommand
{
    public static Command Create(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        Command command = new("replay", texts.Replay);
        PlanWords words = new(cli, command);
        Option<string?> policies = new("--policies") { Description = texts.OptionPolicies };
        Option<bool> perfect = new("--perfect-forecasts") { Description = texts.OptionPerfect };
        Option<string> format = Options.Format(texts);
        command.Add(policies);
        command.Add(perfect);
        command.Add(format);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                IPolicy[] some = Policies(cli, parsed.GetValue(policies));
                (PlanRequest request, PlanSignals signals) = await words.ReadAsync(
                    parsed,
                    forecast: false,
                    cancellationToken
                );
                ReplayResult result = Replay.Run(
                    request,
                    Outlook(request, signals, parsed.GetValue(perfect)),
                    some
                );
                ReplayOutput.Write(cli, result, chosen);
                return result.LeftOut.Count > 0 ? ExitCodes.No : ExitCodes.Done;
            }
        );
        return command;
    }

    /// <summary>Forecasts are learnt from the files; without files the shipped profile is what can be known, and it is what comes.</summary>
    private static IOutlook Outlook(PlanRequest request, PlanSignals signals, bool perfect)
    {
        HourlyHistory?[] histories = [.. request.Sites.Select(site => signals.History(site.Zone))];
        return perfect || Array.Exists(histories, history => history is null)
            ? new PerfectOutlook(request.Signals)
            : new LearntOutlook([.. histories.Select(history => history!)]);
    }

    private static IPolicy[] Policies(CommandContext cli, string? typed)
    {
        IReadOnlyList<IPolicy> all = PolicySet.All();
        if (typed is null)
        {
            return [.. all];
        }

        return
        [
            .. typed
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name =>
                {
                    Options.OneOf(cli, "--policies", name, [.. all.Select(policy => policy.Name)]);
                    return all.First(policy => policy.Name == name);
                }),
        ];
    }
}
