using System.CommandLine;
using Tonsure.Accounting;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure run -- COMMAND</c>: reads what was typed; <see cref="Runs.MeasuredCommand"/> does the rest.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        Option<string?> subject = new("--subject") { Description = texts.OptionSubject };
        Option<string?> owner = new("--owner") { Description = texts.OptionOwner };
        Option<string?> site = new("--site") { Description = texts.OptionSite };
        Option<string?> zone = new("--zone") { Description = texts.OptionZone };
        Option<string> kind = new("--kind")
        {
            Description = texts.OptionKind(string.Join(", ", ActivityKinds.Words)),
            DefaultValueFactory = _ => "other",
        };
        Option<string> interval = new("--interval")
        {
            Description = texts.OptionInterval,
            DefaultValueFactory = _ => "1s",
        };
        Option<string> idle = new("--idle")
        {
            Description = texts.OptionIdle,
            DefaultValueFactory = _ => "share",
        };
        Option<string?> runId = new("--run-id") { Description = texts.OptionRunId };
        Option<string[]> label = new("--label") { Description = texts.OptionLabel };
        Option<string?> json = new("--json") { Description = texts.OptionJson };
        Option<int?> pid = new("--pid") { Description = texts.OptionPid };
        Option<bool> quiet = new("--quiet") { Description = texts.OptionQuiet };
        Argument<string[]> words = new("COMMAND")
        {
            Description = texts.ArgumentCommand,
            Arity = ArgumentArity.ZeroOrMore,
        };
        Command command = new("run", texts.Run)
        {
            subject,
            owner,
            site,
            zone,
            kind,
            interval,
            idle,
            runId,
            label,
            json,
            pid,
            quiet,
            words,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                RunRequest request = RunRequest.Read(
                    cli,
                    new RunWords(
                        Words(parsed.GetValue(words) ?? [], cli.Rest),
                        parsed.GetValue(pid),
                        parsed.GetValue(subject),
                        parsed.GetValue(owner),
                        parsed.GetValue(site),
                        parsed.GetValue(zone),
                        parsed.GetValue(kind)!,
                        parsed.GetValue(interval)!,
                        parsed.GetValue(idle)!,
                        parsed.GetValue(runId),
                        parsed.GetValue(label) ?? [],
                        parsed.GetValue(json),
                        parsed.GetValue(quiet)
                    )
                );
                return new Runs.MeasuredCommand(cli, request).RunAsync(cancellationToken);
            }
        );
        return command;
    }

    /// <summary>Words before a double dash are a command of its own, whose double dash it is.</summary>
    private static string[] Words(string[] before, IReadOnlyList<string> behind) =>
        before.Length > 0 && behind.Count > 0
            ? [.. before, "--", .. behind]
            : [.. before, .. behind];
}
