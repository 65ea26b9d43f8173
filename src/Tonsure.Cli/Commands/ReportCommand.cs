using System.CommandLine;
using Tonsure.Accounting;
using Tonsure.Cli.Reports;
using Tonsure.Cli.Runs;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure report</c>.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        Option<string> by = new("--by")
        {
            Description = texts.OptionBy,
            DefaultValueFactory = _ => "subject",
        };
        Option<string?> from = new("--from") { Description = texts.OptionFrom };
        Option<string?> to = new("--to") { Description = texts.OptionTo };
        Option<string?> timeZone = new("--tz") { Description = texts.OptionTimeZone };
        Option<string> format = Options.Format(texts);
        Command command = new("report", texts.Report) { by, from, to, timeZone, format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                FootprintQuery query = Query(
                    cli,
                    parsed.GetValue(by)!,
                    parsed.GetValue(from),
                    parsed.GetValue(to),
                    Options.TimeZone(cli, parsed.GetValue(timeZone))
                );
                await Recovery.RunAsync(cli, cancellationToken);
                await ShowAsync(cli, query, chosen, cancellationToken);
                await Ledgers.Compaction.IfDueAsync(cli, cancellationToken);
                return ExitCodes.Done;
            }
        );
        return command;
    }

    /// <summary>Writes a report of the ledger.</summary>
    public static async Task ShowAsync(
        CommandContext cli,
        FootprintQuery query,
        string format,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<FootprintRow> rows = await cli.World.Ledger.SummariseAsync(
            query,
            cli.World.Factors,
            cancellationToken
        );
        Report report = Report.Of(query, rows);
        switch (format)
        {
            case "json":
                ReportJson.Write(cli, report);
                break;
            case "csv":
                ReportCsv.Write(cli, report);
                break;
            default:
                ReportTable.Write(cli, report);
                break;
        }
    }

    private static FootprintQuery Query(
        CommandContext cli,
        string by,
        string? from,
        string? to,
        TimeZoneInfo zone
    )
    {
        Options.OneOf(cli, "--by", by, [.. FootprintKeys.Parting.Select(key => key.Word())]);
        long? fromMs = from is null ? null : Options.Instant(cli, "--from", from, zone);
        long? toMs = to is null ? null : Options.Instant(cli, "--to", to, zone);
        return fromMs >= toMs
            ? throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.NegativeInterval(from!, to!),
                cli.Texts.NegativeIntervalMend
            )
            : new FootprintQuery(
                FootprintKeys.Parting.First(key => key.Word() == by),
                new ActivityFilter { FromMs = fromMs, ToMs = toMs },
                zone
            );
    }
}
