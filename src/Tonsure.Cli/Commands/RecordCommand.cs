using System.CommandLine;
using Tonsure.Cli.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record init|append|publish|checkpoint|prove|witness|export|history</c>; one file a verb.</summary>
internal static class RecordCommand
{
    public static Command Create(CommandContext cli) =>
        new("record", cli.Texts.RecordVerb)
        {
            RecordInit.Create(cli),
            RecordAppend.Create(cli),
            RecordPublish.Create(cli),
            RecordCheckpoint.Create(cli),
            RecordProve.Create(cli),
            RecordWitness.Create(cli),
            RecordExport.Create(cli),
            RecordHistory.Create(cli),
        };

    public static Option<string?> Folder(CommandContext cli) =>
        new("--folder") { Description = cli.Texts.OptionFolder };

    public static Option<string> Format(CommandContext cli) =>
        new("--format")
        {
            Description = cli.Texts.OptionFormatTableJson,
            DefaultValueFactory = _ => "table",
        };

    public static string Chosen(CommandContext cli, string? typed) =>
        Options.OneOf(cli, "--format", typed!, ["table", "json"]);

    public static Option<string?> Output(CommandContext cli) =>
        new("--output", "-o") { Description = cli.Texts.OptionOutput };
}
