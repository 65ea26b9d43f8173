using System.Diagnostics;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Quantities;
using Xunit;
using Activity = Tonsure.Accounting.Activity;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>A home that cannot be used is said to be so, and no half of anything is left in the log.</summary>
public sealed class UnusableHomeTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private bool _mounted;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (_mounted)
        {
            Run("umount", "--lazy", _home.Path);
        }

        _home.Dispose();
    }

    [Fact]
    public async Task A_home_below_a_file_is_no_home()
    {
        string file = Path.Combine(_home.Path, "file");
        await File.WriteAllTextAsync(file, "", Stop);
        HomeUnusableException unusable = await Refused(Path.Combine(file, "home"), Few());
        Assert.StartsWith(file, unusable.Path, StringComparison.Ordinal);
        Assert.NotEmpty(unusable.Detail);
    }

    [Fact]
    public async Task A_read_only_home_refuses_an_append_and_still_answers()
    {
        Mount("size=1m");
        ParquetActivityLedger ledger = new(_home.Path, TimeProvider.System);
        await ledger.AppendAsync(ActivityGen.Id(1), Few(), Stop);
        Assert.Equal(0, Run("mount", "-o", "remount,ro", _home.Path));
        await Refused(_home.Path, Few());
        Assert.Single(await ActivityLedgerContract.Read(ledger, ActivityFilter.All));
        Assert.Equal(0, Run("mount", "-o", "remount,rw", _home.Path));
    }

    [Fact]
    public async Task A_full_disk_refuses_an_append_whole_and_keeps_what_was_there()
    {
        Mount("size=128k");
        ParquetActivityLedger ledger = new(_home.Path, TimeProvider.System);
        await ledger.AppendAsync(ActivityGen.Id(1), Few(), Stop);
        HomeUnusableException unusable = await Refused(_home.Path, Many());
        Assert.Contains("space", unusable.Detail, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Directory.GetFiles(_home.Log));
        Assert.Empty(Directory.GetFiles(_home.Tmp));
        Assert.Single(await ActivityLedgerContract.Read(ledger, ActivityFilter.All));
    }

    [Fact]
    public async Task A_read_only_home_refuses_to_be_compacted_and_still_answers()
    {
        Mount("size=1m");
        ParquetActivityLedger ledger = new(_home.Path, TimeProvider.System);
        await ledger.AppendAsync(ActivityGen.Id(1), Few(), Stop);
        await CompactAsync();
        await ledger.AppendAsync(ActivityGen.Id(2), [ActivityLedgerContract.Hour(2)], Stop);
        Assert.Equal(0, Run("mount", "-o", "remount,ro", _home.Path));
        Assert.Contains(
            "read-only",
            (await Assert.ThrowsAsync<HomeUnusableException>(CompactAsync)).Detail,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(2, (await ActivityLedgerContract.Read(ledger, ActivityFilter.All)).Count);
        Assert.Empty(
            (
                await new LedgerVerification(_home.Path, TimeProvider.System).VerifyAsync(Stop)
            ).Findings
        );
        Assert.Equal(0, Run("mount", "-o", "remount,rw", _home.Path));
    }

    [Fact]
    public async Task A_disk_that_fills_up_refuses_a_compaction_and_loses_nothing()
    {
        Mount("size=256k");
        ParquetActivityLedger ledger = new(_home.Path, TimeProvider.System);
        Activity[] many = Many()[..1500];
        await ledger.AppendAsync(ActivityGen.Id(1), many, Stop);
        string fill = Path.Combine(_home.Path, "fill");
        using (FileStream file = File.Create(fill))
        {
            Assert.Throws<IOException>(() => FillUp(file));
        }

        Assert.Contains(
            "space",
            (await Assert.ThrowsAsync<HomeUnusableException>(CompactAsync)).Detail,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            many.Length,
            (await ActivityLedgerContract.Read(ledger, ActivityFilter.All)).Count
        );
        Assert.Empty(Directory.GetFiles(Path.Combine(_home.Path, "activities", "base")));
        File.Delete(fill);
        Assert.Equal(1, (await CompactAsync())!.BaseFiles);
        Assert.Equal(
            many.Length,
            (await ActivityLedgerContract.Read(ledger, ActivityFilter.All)).Count
        );
    }

    private static void FillUp(FileStream file)
    {
        for (int i = 0; i < 1000; i++)
        {
            file.Write(new byte[4096]);
            file.Flush();
        }
    }

    private Task<CompactionReport?> CompactAsync() =>
        new LedgerCompaction(_home.Path, TimeProvider.System).CompactAsync(
            TimeSpan.Zero,
            unasked: false,
            Stop
        );

    private static Activity[] Few() => [ActivityLedgerContract.Hour(1)];

    private static Activity[] Many()
    {
        Random random = new(1);
        return
        [
            .. Enumerable
                .Range(1, 20_000)
                .Select(i =>
                    ActivityLedgerContract.Hour((ulong)random.NextInt64()) with
                    {
                        InputTokens = random.NextInt64(),
                        Interval = Interval.FromMilliseconds(i, i + random.NextInt64(1 << 30) + 1),
                    }
                ),
        ];
    }

    private static Task<HomeUnusableException> Refused(string home, Activity[] activities) =>
        Assert.ThrowsAsync<HomeUnusableException>(() =>
            new ParquetActivityLedger(home, TimeProvider.System).AppendAsync(
                ActivityGen.Id(2),
                activities,
                Stop
            )
        );

    private void Mount(string options)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "only root can mount the small disk that this needs"
        );
        _mounted = Run("mount", "-t", "tmpfs", "-o", options, "tonsure-test", _home.Path) == 0;
        Assert.SkipUnless(_mounted, "a small disk cannot be mounted here");
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
