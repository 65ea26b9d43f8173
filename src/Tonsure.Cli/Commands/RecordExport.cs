using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record export FOLDER</c>.</summary>
internal static class RecordExport
{
    public static Command Create(CommandContext cli)
    {
        Argument<string> target = new("FOLDER") { Description = cli.Texts.ArgumentFolder };
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = RecordCommand.Format(cli);
        Command command = new("export", cli.Texts.RecordExport) { target, folder, format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = RecordCommand.Chosen(cli, parsed.GetValue(format));
                RecordFolder record = RecordInputs.Existing(cli, parsed.GetValue(folder));
                string to = Path.GetFullPath(parsed.GetValue(target)!);
                (CheckpointRelation relation, long files) = await new Adapters.Records.RecordExport(
                    record,
                    cli.World.Time
                ).ToAsync(to, cancellationToken);
                if (relation != CheckpointRelation.Continues)
                {
                    NotePair.Write(
                        cli,
                        cli.Texts.ExportRefused(to, relation),
                        new RecordFolder(to).ReadCheckpoint(),
                        record.ReadCheckpoint()
                    );
                    return ExitCodes.No;
                }

                if (chosen == "json")
                {
                    RecordOutput.Json(cli, ("folder", to), ("files", files));
                }
                else
                {
                    await cli.Out.WriteLineAsync(cli.Texts.Exported(to, files));
                }

                return ExitCodes.Done;
            }
        );
        return command;
    }
}
