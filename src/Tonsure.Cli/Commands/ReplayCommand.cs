using System.CommandLine;
using Tonsure.Cli.Plans;
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
        Option<string?> issued = new("--forecast")
        {
            Description = texts.OptionIssuedForecast,
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> format = Options.Format(texts);
        command.Add(policies);
        command.Add(perfect);
        command.Add(issued);
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
                if (parsed.GetValue(perfect) && parsed.GetResult(issued) is not null)
                {
                    throw Options.Bad(cli, "--forecast", "", texts.ExpectedOneOutlook);
                }

                IPolicy[] some = Policies(cli, parsed.GetValue(policies));
                (PlanRequest request, PlanSignals signals) = await words.ReadAsync(
                    parsed,
                    forecast: false,
                    cancellationToken
                );
                ReplayOutlook outlook = parsed.GetResult(issued) is null
                    ? ReplayOutlook.Of(request, signals, parsed.GetValue(perfect))
                    : await ReplayOutlook.IssuedAsync(
                        cli,
                        request,
                        signals,
                        parsed.GetValue(issued),
                        cancellationToken
                    );
                ReplayResult result = Replay.Run(request, outlook.Outlook, some);
                ReplayOutput.Write(cli, result, outlook.Word, chosen);
                return result.LeftOut.Count > 0 ? ExitCodes.No : ExitCodes.Done;
            }
        );
        return command;
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
