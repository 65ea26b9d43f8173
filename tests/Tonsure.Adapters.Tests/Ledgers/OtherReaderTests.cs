using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Xunit;
using Activity = Tonsure.Accounting.Activity;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>A reader of another language and author sums the same files to the same totals, before, between and after compactions.</summary>
public sealed class OtherReaderTests
{
    private static readonly string Modules = Path.Combine(
        BuiltTree.Artifacts,
        "npm",
        "node_modules"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hyparquet_reads_log_and_base_to_the_same_totals()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Modules, "hyparquet")),
            "hyparquet is not installed; ./check does it where npm is"
        );
        using TemporaryHome home = new();
        ParquetActivityLedger ledger = new(home.Path, TimeProvider.System);
        for (ulong i = 1; i <= 5; i++)
        {
            await ledger.AppendAsync(
                ActivityGen.Id(i),
                [
                    ActivityLedgerContract.Hour(i * 10),
                    ActivityLedgerContract.Hour((i * 10) + 1) with
                    {
                        Subject = "모델 한글 🦙 'quoted'",
                    },
                ],
                Stop
            );
        }

        await Check(home, 5);
        await CompactAsync(home);
        await Check(home, 1);
        await ledger.AppendAsync(ActivityGen.Id(9), [ActivityLedgerContract.Hour(90)], Stop);
        await Check(home, 2);
        await CompactAsync(home);
        await Check(home, 2);
    }

    private static Task<CompactionReport?> CompactAsync(TemporaryHome home) =>
        new LedgerCompaction(home.Path, TimeProvider.System).CompactAsync(
            TimeSpan.Zero,
            unasked: false,
            Stop
        );

    private static async Task Check(TemporaryHome home, int files)
    {
        using JsonDocument json = JsonDocument.Parse(await ReadAsync(home));
        List<Activity> ours = await ActivityLedgerContract.Read(
            new ParquetActivityLedger(home.Path, TimeProvider.System),
            ActivityFilter.All
        );
        JsonElement theirs = json.RootElement;
        Assert.Equal(files, theirs.GetProperty("files").GetInt32());
        Assert.Equal(ours.Count, theirs.GetProperty("activities").GetInt32());
        Assert.Equal(
            ours.Sum(activity => activity.Energy!.Millijoules.Value)
                .ToString(CultureInfo.InvariantCulture),
            theirs.GetProperty("energy_mj").GetString()
        );
        Assert.Equal(
            ours.Sum(activity => activity.Interval.EndMs - activity.Interval.StartMs)
                .ToString(CultureInfo.InvariantCulture),
            theirs.GetProperty("duration_ms").GetString()
        );
        Assert.Equal(
            ours.Select(activity => $"{activity.Id} {activity.Subject} {activity.Zone}")
                .Order(StringComparer.Ordinal),
            theirs
                .GetProperty("ids")
                .EnumerateArray()
                .Select(id => id.GetString()!)
                .Order(StringComparer.Ordinal)
        );
    }

    private static async Task<string> ReadAsync(TemporaryHome home)
    {
        using Process node = Process.Start(
            new ProcessStartInfo(
                "node",
                [
                    Path.Combine(AppContext.BaseDirectory, "Ledgers", "ledger-totals.mjs"),
                    Modules,
                    home.Path,
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string output = await node.StandardOutput.ReadToEndAsync(Stop);
        await node.WaitForExitAsync(Stop);
        Assert.Equal(0, node.ExitCode);
        return output;
    }
}
