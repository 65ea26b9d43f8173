using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure record history SUBJECT</c>.</summary>
internal static class RecordHistory
{
    private const int ShortDigest = 19; // sha256: and twelve digits

    private static readonly string[] Names =
    [
        "entry",
        "digest",
        "figures",
        "in_force",
        "supersedes",
        "reason",
        "document",
    ];

    public static Command Create(CommandContext cli)
    {
        Argument<string> subject = new("SUBJECT") { Description = cli.Texts.ArgumentSubject };
        Option<string?> folder = RecordCommand.Folder(cli);
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("history", cli.Texts.RecordHistory) { subject, folder, format };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(
                cli,
                "--format",
                parsed.GetValue(format)!,
                Options.Formats
            );
            RecordFolder record = RecordInputs.Existing(cli, parsed.GetValue(folder));
            string asked = parsed.GetValue(subject)!;
            IReadOnlyList<(long Index, RecordEntry Entry)> history = new RecordReader(
                record
            ).History(asked);
            if (history.Count == 0)
            {
                throw new UserFaultException(ExitCodes.No, cli.Texts.NoSuchSubject(asked));
            }

            Write(cli, record, history, chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(
        CommandContext cli,
        RecordFolder record,
        IReadOnlyList<(long Index, RecordEntry Entry)> history,
        string format
    )
    {
        bool[] inForce = InForce(history);
        IEnumerable<IReadOnlyList<object?>> rows = history.Select(
            (found, i) =>
                (IReadOnlyList<object?>)
                    [
                        found.Index,
                        found.Entry.Digest.ToString(),
                        format == "csv" ? Figures(found.Entry) : found.Entry.Figures,
                        inForce[i],
                        found.Entry.Restatement?.Supersedes.ToString(),
                        found.Entry.Restatement?.Reason,
                        record.Document(found.Entry.Digest),
                    ]
        );
        switch (format)
        {
            case "json":
                RecordOutput.Json(cli, Names, rows);
                break;
            case "csv":
                RecordOutput.Csv(cli, Names, rows);
                break;
            default:
                Table(cli, history, inForce);
                break;
        }
    }

    private static void Table(
        CommandContext cli,
        IReadOnlyList<(long Index, RecordEntry Entry)> history,
        bool[] inForce
    ) =>
        TableWriter.Table(
            cli,
            [
                cli.Texts.EntryIndex,
                cli.Texts.DigestColumn,
                cli.Texts.FiguresColumn,
                cli.Texts.StateColumn,
                cli.Texts.ReplacesColumn,
                cli.Texts.WhyColumn,
            ],
            [cli.Texts.EntryIndex],
            history.Select(
                (found, i) =>
                    (IReadOnlyList<string>)
                        [
                            $"{found.Index}",
                            Short(found.Entry.Digest),
                            Figures(found.Entry),
                            inForce[i] ? cli.Texts.EntryInForce : cli.Texts.EntryReplaced,
                            found.Entry.Restatement is { } restated
                                ? Short(restated.Supersedes)
                                : "",
                            found.Entry.Restatement?.Reason ?? "",
                        ]
            )
        );

    /// <summary>An entry is in force until a later one replaces its document.</summary>
    private static bool[] InForce(IReadOnlyList<(long Index, RecordEntry Entry)> history)
    {
        HashSet<Digest> replaced = [];
        bool[] inForce = new bool[history.Count];
        for (int i = history.Count - 1; i >= 0; i--)
        {
            inForce[i] = !replaced.Contains(history[i].Entry.Digest);
            if (history[i].Entry.Restatement is { } restated)
            {
                replaced.Add(restated.Supersedes);
            }
        }

        return inForce;
    }

    private static string Figures(RecordEntry entry) =>
        string.Join(" ", entry.Figures.Select(figure => $"{figure.Key}={figure.Value}"));

    private static string Short(Digest digest) => digest.ToString()[..ShortDigest];
}
