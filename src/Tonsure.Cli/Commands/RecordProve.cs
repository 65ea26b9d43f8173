using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record prove DOCUMENT</c>, <c>tonsure record prove --since CHECKPOINT</c>.</summary>
internal static class RecordProve
{
    public static Command Create(CommandContext cli)
    {
        Argument<string?> document = new("DOCUMENT")
        {
            Description = cli.Texts.ArgumentDocument,
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> since = new("--since") { Description = cli.Texts.OptionSince };
        Option<string?> output = RecordCommand.Output(cli);
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = RecordCommand.Format(cli);
        Command command = new("prove", cli.Texts.RecordProve)
        {
            document,
            since,
            output,
            folder,
            format,
        };
        command.SetAction(parsed =>
        {
            string chosen = RecordCommand.Chosen(cli, parsed.GetValue(format));
            RecordReader reader = new(RecordInputs.Existing(cli, parsed.GetValue(folder)));
            string? to = parsed.GetValue(output);
            switch (parsed.GetValue(document), parsed.GetValue(since))
            {
                case ({ } path, null):
                    Inclusion(cli, reader, path, to ?? path + ".tlog-proof", chosen);
                    break;
                case (null, { } older):
                    Consistency(cli, reader, older, to ?? older + ".consistency", chosen);
                    break;
                default:
                    throw new UserFaultException(ExitCodes.Usage, cli.Texts.ProveNeedsOne);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Inclusion(
        CommandContext cli,
        RecordReader reader,
        string path,
        string output,
        string format
    )
    {
        Digest digest = Digest.Of(RecordInputs.File(cli, path));
        (RecordEntry entry, InclusionProof proof) =
            reader.Prove(digest)
            ?? throw new UserFaultException(
                ExitCodes.No,
                cli.Texts.NotInRecord(path, digest),
                cli.Texts.NotInRecordMend
            );
        OutputFile.Write(cli, output, proof.ToBytes());
        long size = proof.Shown.Checkpoint.Size;
        if (format == "json")
        {
            RecordOutput.Json(
                cli,
                ("proof", output),
                ("entry", proof.Index),
                ("size", size),
                ("subject", entry.Subject),
                ("digest", digest.ToString())
            );
        }
        else
        {
            cli.Out.WriteLine(cli.Texts.Proven(output, proof.Index, size));
        }
    }

    private static void Consistency(
        CommandContext cli,
        RecordReader reader,
        string path,
        string output,
        string format
    )
    {
        Checkpoint older = RecordInputs.Checkpoint(cli, path).Checkpoint;
        Checkpoint now = reader.Shown.Checkpoint;
        if (older.Origin != now.Origin || older.Size > now.Size)
        {
            throw Options.Bad(cli, "--since", path, cli.Texts.ExpectedOlder(now.Size));
        }

        ConsistencyProof proof = reader.ProveSince(older.Size);
        CheckpointRelation relation = CheckpointRelations.Compare(
            older,
            proof.Shown.Checkpoint,
            proof
        );
        if (relation != CheckpointRelation.Continues)
        {
            throw new UserFaultException(ExitCodes.No, $"{path}: {cli.Texts.Relation(relation)}");
        }

        OutputFile.Write(cli, output, proof.ToBytes());
        long size = proof.Shown.Checkpoint.Size;
        if (format == "json")
        {
            RecordOutput.Json(cli, ("proof", output), ("old_size", older.Size), ("size", size));
        }
        else
        {
            cli.Out.WriteLine(cli.Texts.ProvenSince(output, older.Size, size));
        }
    }
}
