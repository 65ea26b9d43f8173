using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record append DOCUMENT…</c>.</summary>
internal static class RecordAppend
{
    private static readonly string[] Names = ["document", "entry", "digest", "was_there"];

    public static Command Create(CommandContext cli)
    {
        Argument<string[]> documents = new("DOCUMENT")
        {
            Description = cli.Texts.ArgumentDocuments,
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> subject = new("--subject")
        {
            Description = cli.Texts.OptionRecordSubject,
            Required = true,
        };
        Option<string?> supersedes = new("--supersedes")
        {
            Description = cli.Texts.OptionSupersedes,
        };
        Option<string?> reason = new("--reason") { Description = cli.Texts.OptionReason };
        Option<string[]> figures = new("--figure")
        {
            Description = cli.Texts.OptionFigure,
            DefaultValueFactory = _ => [],
        };
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("append", cli.Texts.RecordAppend)
        {
            documents,
            subject,
            supersedes,
            reason,
            figures,
            folder,
            format,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                string[] paths = parsed.GetValue(documents)!;
                Restatement? restatement = Restated(
                    cli,
                    paths,
                    parsed.GetValue(supersedes),
                    parsed.GetValue(reason)
                );
                KeyValuePair<string, string>[] known =
                [
                    .. parsed.GetValue(figures)!.Select(typed => Figure(cli, typed)),
                ];
                RecordFolder record = RecordInputs.Existing(cli, parsed.GetValue(folder));
                byte[][] bytes = [.. paths.Select(path => RecordInputs.File(cli, path))];
                RecordEntry[] entries =
                [
                    .. bytes.Select(document =>
                        DocumentEntry.Of(
                            cli,
                            document,
                            parsed.GetValue(subject)!,
                            restatement,
                            known
                        )
                    ),
                ];
                RecordLog log = cli.World.Record(record);
                // Kept before it is in the log, so that whoever publishes meanwhile serves it too.
                foreach (
                    byte[] document in bytes.Where(document =>
                        record.Document(Digest.Of(document)) is null
                    )
                )
                {
                    log.Keep(document);
                }

                IReadOnlyList<AppendedEntry> answers = await log.AppendAsync(
                    entries,
                    cancellationToken
                );
                Write(cli, paths, answers, chosen);
                return ExitCodes.Done;
            }
        );
        return command;
    }

    private static void Write(
        CommandContext cli,
        string[] paths,
        IReadOnlyList<AppendedEntry> answers,
        string format
    )
    {
        IEnumerable<IReadOnlyList<object?>> rows = answers.Select(
            (answer, i) =>
                (IReadOnlyList<object?>)
                    [paths[i], answer.Index, answer.Entry.Digest.ToString(), answer.WasThere]
        );
        switch (format)
        {
            case "json":
                RecordOutput.Json(cli, Names, rows);
                return;
            case "csv":
                RecordOutput.Csv(cli, Names, rows);
                return;
            default:
                TableWriter.Table(
                    cli,
                    [
                        cli.Texts.Name,
                        cli.Texts.EntryIndex,
                        cli.Texts.DigestColumn,
                        cli.Texts.StateColumn,
                    ],
                    [cli.Texts.EntryIndex],
                    answers.Select(
                        (answer, i) =>
                            (IReadOnlyList<string>)
                                [
                                    paths[i],
                                    $"{answer.Index}",
                                    answer.Entry.Digest.ToString(),
                                    answer.WasThere
                                        ? cli.Texts.EntryWasThere
                                        : cli.Texts.EntryAppended,
                                ]
                    )
                );
                if (answers.Any(answer => !answer.WasThere))
                {
                    cli.Out.WriteLine(cli.Texts.PublishNext);
                }

                return;
        }
    }

    private static Restatement? Restated(
        CommandContext cli,
        string[] paths,
        string? supersedes,
        string? reason
    )
    {
        if (supersedes is null && reason is null)
        {
            return null;
        }

        if (supersedes is null || reason is null)
        {
            throw new UserFaultException(ExitCodes.Usage, cli.Texts.RestatementNeedsBoth);
        }

        return paths.Length == 1
            ? new Restatement(RecordInputs.Digest(cli, "--supersedes", supersedes), reason)
            : throw new UserFaultException(ExitCodes.Usage, cli.Texts.RestatementOfOne);
    }

    private static KeyValuePair<string, string> Figure(CommandContext cli, string typed)
    {
        string[] parts = typed.Split('=', 2);
        return
            parts.Length == 2
            && RecordEntry.TryMake(
                default,
                "figure",
                null,
                [KeyValuePair.Create(parts[0], parts[1])],
                out _
            )
            ? KeyValuePair.Create(parts[0], parts[1])
            : throw Options.Bad(cli, "--figure", typed, cli.Texts.ExpectedFigure);
    }
}
