using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record publish</c>.</summary>
internal static class RecordPublish
{
    public static Command Create(CommandContext cli)
    {
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = RecordCommand.Format(cli);
        Command command = new("publish", cli.Texts.RecordPublish) { folder, format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = RecordCommand.Chosen(cli, parsed.GetValue(format));
                RecordFolder record = RecordInputs.Existing(cli, parsed.GetValue(folder));
                string origin = record.ReadCheckpoint().Checkpoint.Origin;
                KeyStore keys = cli.World.Keys;
                using StoredKey key = keys.Load(origin);
                PublishedRecord published = await cli
                    .World.Record(record)
                    .PublishAsync(key.Signer, keys.RetiredOf(origin), cancellationToken);
                SignedCheckpoint shown = published.Shown;
                if (chosen == "json")
                {
                    RecordOutput.Json(
                        cli,
                        RecordOutput.Members(shown).Append(("added", published.Added))
                    );
                }
                else
                {
                    await cli.Out.WriteLineAsync(
                        cli.Texts.Published(origin, shown.Checkpoint.Size, published.Added)
                    );
                }

                return ExitCodes.Done;
            }
        );
        return command;
    }
}
