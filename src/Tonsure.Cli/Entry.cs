using System.CommandLine;
using System.CommandLine.Help;
using Tonsure.Cli.Commands;

namespace Tonsure.Cli;

/// <summary>Parses, runs one command, and turns whatever goes wrong into a message with its mend and an exit code.</summary>
internal static class Entry
{
    public static async Task<int> RunAsync(CommandContext cli, string[] args)
    {
        try
        {
            // A RootCommand would take its name from the assembly's.
            Command root = new("tonsure", cli.Texts.Root)
            {
                new HelpOption { Description = cli.Texts.OptionHelp },
                new VersionOption(),
            };
            Option<string?> language = new("--lang")
            {
                Description = cli.Texts.OptionLanguage,
                Recursive = true,
            };
            root.Options.Add(language);
            foreach (Command command in CommandList.For(cli, args))
            {
                root.Subcommands.Add(command);
            }

            ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    await cli.Error.WriteLineAsync($"tonsure: {cli.Texts.Error}: {error.Message}");
                }

                string path = string.Join(' ', CommandPath(parsed.CommandResult));
                await cli.Error.WriteLineAsync($"  {cli.Texts.SeeHelp(path)}");
                return ExitCodes.Usage;
            }

            if (parsed.GetValue(language) is { } asked && asked is not ("en" or "ko"))
            {
                throw Options.Bad(cli, "--lang", asked, cli.Texts.ExpectedOneOf("en, ko"));
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // Signals belong to the child of `run`, and to the default elsewhere.
                    ProcessTerminationTimeout = null,
                    Output = cli.Out,
                    Error = cli.Error,
                }
            );
        }
        catch (Exception e)
        {
            return Faults.Report(cli, e);
        }
    }

    private static Stack<string> CommandPath(System.CommandLine.Parsing.CommandResult? result)
    {
        Stack<string> names = new();
        for (
            var at = result;
            at is not null;
            at = at.Parent as System.CommandLine.Parsing.CommandResult
        )
        {
            names.Push(at.Command.Name);
        }

        return names;
    }
}
