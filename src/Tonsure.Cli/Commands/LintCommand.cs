using System.CommandLine;
using Tonsure.Cli.Lint;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure lint FILE…</c>.</summary>
internal static class LintCommand
{
    private static readonly string[] Formats = ["table", "json", "csv", "sarif"];

    public static Command Create(CommandContext cli)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = cli.Texts.ArgumentLinted,
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> format = new("--format")
        {
            Description = cli.Texts.OptionLintFormat,
            DefaultValueFactory = _ => "table",
        };
        Command command = new("lint", cli.Texts.LintVerb) { files, format };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(cli, "--format", parsed.GetValue(format)!, Formats);
            return LintRun.Run(cli, parsed.GetValue(files)!, chosen);
        });
        return command;
    }
}
