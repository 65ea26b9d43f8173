using System.Globalization;
using Tonsure.Adapters;
using Tonsure.Adapters.Ledgers;
using Tonsure.Cli.Rendering;
using Tonsure.Cli.Runs;

namespace Tonsure.Cli.Ledgers;

/// <summary>Rewrites the ledger's many segments as few base files: when told to, and when there are many.</summary>
internal static class Compaction
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Compacts and says what became of it; 1 where a segment was refused or another process is compacting.</summary>
    public static async Task<int> RunAsync(
        CommandContext cli,
        string format,
        CancellationToken cancellationToken
    )
    {
        await Recovery.RunAsync(cli, cancellationToken);
        CompactionReport report =
            await new LedgerCompaction(cli.World.Home.Root, cli.World.Time).CompactAsync(
                Patience,
                unasked: false,
                cancellationToken
            )
            ?? throw new UserFaultException(
                ExitCodes.No,
                cli.Texts.CompactBusy,
                cli.Texts.CompactBusyMend
            );
        switch (format)
        {
            case "json":
                WriteJson(cli, report);
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    [
                        Figures(report).Select(figure => figure.Name).ToArray(),
                        Figures(report)
                            .Select(figure => figure.Value.ToString(CultureInfo.InvariantCulture))
                            .ToArray(),
                    ]
                );
                break;
            default:
                await cli.Out.WriteLineAsync(cli.Texts.Compacted(report));
                break;
        }

        Tell(cli, report);
        return report.Refused.Count == 0 ? ExitCodes.Done : ExitCodes.No;
    }

    /// <summary>Compacts a part where there is much, after the results are out. It says only what is wrong, and fails nobody.</summary>
    public static async Task IfDueAsync(CommandContext cli, CancellationToken cancellationToken)
    {
        LedgerCompaction compaction = new(cli.World.Home.Root, cli.World.Time);
        try
        {
            await cli.Out.FlushAsync(cancellationToken);
            if (
                compaction.IsDue
                && await compaction.CompactAsync(TimeSpan.Zero, unasked: true, cancellationToken)
                    is { } report
            )
            {
                Tell(cli, report);
            }
        }
        catch (HomeUnusableException unusable)
        {
            cli.Warn(cli.Texts.CompactFailed(unusable.Path, unusable.Detail));
        }
        catch (CorruptSegmentException corrupt)
        {
            cli.Warn(cli.Texts.CompactFailed(corrupt.Path, corrupt.Detail));
        }
        catch (OperationCanceledException)
        {
            // The results are out and the ledger is as it was.
        }
    }

    private static void Tell(CommandContext cli, CompactionReport report)
    {
        foreach (LedgerFinding refused in report.Refused)
        {
            cli.Warn(
                cli.Texts.CompactRefused(
                    refused.Path,
                    $"{cli.Texts.Problem(refused.Problem)} ({refused.Detail})"
                )
            );
            cli.Error.WriteLine($"  {cli.Texts.Mend}: {cli.Texts.ProblemMend(refused.Problem)}");
        }
    }

    private static void WriteJson(CommandContext cli, CompactionReport report) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                foreach ((string name, long value) in Figures(report))
                {
                    json.WriteNumber(name, value);
                }

                json.WriteStartArray("refused");
                foreach (LedgerFinding refused in report.Refused)
                {
                    json.WriteStartObject();
                    json.WriteString("path", refused.Path);
                    json.WriteString("problem", LedgerCheck.Word(refused.Problem));
                    json.WriteString("detail", refused.Detail);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static (string Name, long Value)[] Figures(CompactionReport report) =>
        [
            ("segments_absorbed", report.Segments),
            ("base_files_replaced", report.Merged),
            ("base_files_written", report.Written),
            ("activities_written", report.Activities),
            ("base_files", report.BaseFiles),
            ("log_segments", report.LogSegments),
            ("bytes_before", report.BytesBefore),
            ("bytes_after", report.BytesAfter),
        ];
}
