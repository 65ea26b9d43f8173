using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record init ORIGIN</c>.</summary>
internal static class RecordInit
{
    public static Command Create(CommandContext cli)
    {
        Argument<string> origin = new("ORIGIN") { Description = cli.Texts.ArgumentOrigin };
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = RecordCommand.Format(cli);
        Command command = new("init", cli.Texts.RecordInit) { origin, folder, format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = RecordCommand.Chosen(cli, parsed.GetValue(format));
                RecordFolder record = RecordInputs.Folder(cli, parsed.GetValue(folder));
                using StoredKey key = cli.World.Keys.Load(
                    RecordInputs.KeyName(cli, "ORIGIN", parsed.GetValue(origin)!)
                );
                if (!await cli.World.Record(record).InitAsync(key.Signer, cancellationToken))
                {
                    throw new UserFaultException(ExitCodes.No, cli.Texts.RecordExists(record.Root));
                }

                RecordCheckpoint.Write(cli, record.ReadCheckpoint(), chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }
}
