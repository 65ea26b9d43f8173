using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record witness</c>.</summary>
internal static class RecordWitness
{
    public static Command Create(CommandContext cli)
    {
        Option<string> log = new("--log-key")
        {
            Description = cli.Texts.OptionLogKey,
            Required = true,
        };
        Option<string> name = new("--key")
        {
            Description = cli.Texts.OptionWitnessName,
            Required = true,
        };
        Option<string?> output = RecordCommand.Output(cli);
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = RecordCommand.Format(cli);
        Command command = new("witness", cli.Texts.RecordWitness)
        {
            log,
            name,
            output,
            folder,
            format,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = RecordCommand.Chosen(cli, parsed.GetValue(format));
                string typed = parsed.GetValue(log)!;
                if (
                    RecordInputs.Keys(cli, "--log-key", [typed])
                    is not [{ Type: NoteKeyType.Log } logKey]
                )
                {
                    throw Options.Bad(cli, "--log-key", typed, cli.Texts.ExpectedKey);
                }

                RecordFolder record = RecordInputs.Existing(cli, parsed.GetValue(folder));
                using StoredKey witness = cli.World.Keys.Load(
                    RecordInputs.KeyName(cli, "--key", parsed.GetValue(name)!)
                );
                if (witness.Key.Type != NoteKeyType.Witness)
                {
                    throw Options.Bad(cli, "--key", witness.Key.Name, cli.Texts.ExpectedWitness);
                }

                (WitnessDecision decision, SignedNote? cosigned) =
                    await cli.World.Witness.CosignAsync(
                        record,
                        logKey,
                        witness.Signer,
                        cancellationToken
                    );
                if (cosigned is null)
                {
                    return Refuse(cli, decision, logKey);
                }

                if (parsed.GetValue(output) is { } path)
                {
                    OutputFile.Write(cli, path, cosigned.ToBytes());
                }

                RecordCheckpoint.Write(cli, SignedCheckpoint.Of(cosigned)!, chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }

    private static int Refuse(CommandContext cli, WitnessDecision decision, NoteKey log)
    {
        if (decision is not WitnessDecision.Refuse refused)
        {
            throw new UserFaultException(ExitCodes.No, cli.Texts.WitnessNotSigned(log.Name));
        }

        NotePair.Write(cli, cli.Texts.Relation(refused.Relation), refused.LastSeen, refused.Shown);
        return ExitCodes.No;
    }
}
