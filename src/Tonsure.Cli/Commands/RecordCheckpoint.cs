using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record checkpoint</c>.</summary>
internal static class RecordCheckpoint
{
    public static Command Create(CommandContext cli)
    {
        Option<string?> add = new("--add-signatures")
        {
            Description = cli.Texts.OptionAddSignatures,
        };
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = RecordCommand.Format(cli);
        Command command = new("checkpoint", cli.Texts.RecordCheckpoint) { add, folder, format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = RecordCommand.Chosen(cli, parsed.GetValue(format));
                RecordFolder record = RecordInputs.Existing(cli, parsed.GetValue(folder));
                SignedCheckpoint shown = record.ReadCheckpoint();
                if (parsed.GetValue(add) is { } path)
                {
                    shown =
                        await cli
                            .World.Record(record)
                            .AddSignaturesAsync(
                                RecordInputs.Checkpoint(cli, path).Note,
                                cancellationToken
                            )
                        ?? throw new UserFaultException(
                            ExitCodes.No,
                            cli.Texts.OtherCheckpoint,
                            cli.Texts.OtherCheckpointMend
                        );
                }

                Write(cli, shown, chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }

    /// <summary>The note as it is shown to the public, or what it says.</summary>
    public static void Write(CommandContext cli, SignedCheckpoint shown, string format)
    {
        if (format == "json")
        {
            RecordOutput.Json(cli, RecordOutput.Members(shown));
        }
        else
        {
            cli.Out.Write(shown.Note);
        }
    }
}
