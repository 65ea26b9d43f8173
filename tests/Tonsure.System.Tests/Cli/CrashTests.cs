using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tonsure.Adapters.Ledgers;
using Xunit;
using Activity = Tonsure.Accounting.Activity;
using ActivityFilter = Tonsure.Accounting.ActivityFilter;

namespace Tonsure.System.Tests.Cli;

public sealed class CrashTests : IDisposable
{
    private const int Crashes = 100;
    private const int AtOnce = 4;
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Killed_at_a_hundred_random_instants_every_journal_is_recovered_once()
    {
        Random random = new(20261122);
        HashSet<string> begun = [];
        int sampled = 0;
        for (int round = 0; round < Crashes / AtOnce; round++)
        {
            List<(Process Process, string RunId)> running = [];
            for (int i = 0; i < AtOnce; i++)
            {
                string id = $"crash-{round}-{i}";
                running.Add(
                    (
                        _program.Start(
                            "run",
                            "--interval",
                            "50ms",
                            "--run-id",
                            id,
                            "--",
                            "sleep",
                            "12"
                        ),
                        id
                    )
                );
            }

            // One round in four is killed anywhere from the start on; the others once each has been sampled.
            if (round % 4 != 0)
            {
                await UntilAsync(() => Journals().Except(begun).Count(IsSampled) >= AtOnce);
            }

            await Task.Delay(random.Next(0, 1500), TestContext.Current.CancellationToken);
            foreach ((Process process, string _) in running)
            {
                Assert.Equal(0, Interop.Kill(process.Id, 9));
                process.WaitForExit();
                process.Dispose();
            }

            foreach (string journal in Journals())
            {
                sampled += begun.Add(journal) && IsSampled(journal) ? 1 : 0;
            }
        }

        Assert.True(
            sampled > Crashes / 2,
            $"only {sampled} of {Crashes} had been sampled: the test proves too little"
        );
        Answer report = _program.Run("report", "--format", "json");
        Assert.Equal(0, report.Code);
        Assert.Empty(Journals());

        List<Activity> activities = await ReadAsync();
        Assert.Equal(begun.Count, activities.Select(a => a.RunId).Distinct().Count());
        Assert.All(activities, activity => Assert.False(activity.Complete));
        Assert.Equal(activities.Count, activities.Select(a => a.Id).Distinct().Count());
        Assert.Equal(
            sampled,
            activities.Where(a => a.Energy is not null).Select(a => a.RunId).Distinct().Count()
        );

        Assert.DoesNotContain("recovered", _program.Run("report").Error, StringComparison.Ordinal);
        Assert.Equal(activities.Count, (await ReadAsync()).Count);
        Assert.Equal(0, _program.Run("ledger", "verify").Code);
    }

    [Fact]
    public void A_measurement_that_still_runs_is_left_alone()
    {
        using Process living = _program.Start(
            "run",
            "--interval",
            "50ms",
            "--subject",
            "alive",
            "--",
            "sleep",
            "3"
        );
        Assert.True(SpinWait.SpinUntil(() => Journals().Length == 1, 20_000));
        Answer report = _program.Run("report");
        Assert.DoesNotContain("recovered", report.Error, StringComparison.Ordinal);
        Assert.Single(Journals());
        Assert.True(living.WaitForExit(30_000));
        JsonElement json = JsonDocument
            .Parse(_program.Run("report", "--format", "json").Out)
            .RootElement;
        Assert.Contains(
            json.GetProperty("rows").EnumerateArray(),
            row => row.GetProperty("subject").GetString() == "alive"
        );
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (int i = 0; i < 1200 && !holds(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }

    // The writer keeps its journal locked, so it is read by a program that asks for no lock.
    private static bool IsSampled(string journal)
    {
        using Process wc = Process.Start(
            new ProcessStartInfo("wc", ["-l", journal])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string lines = wc.StandardOutput.ReadToEnd();
        wc.WaitForExit();
        return int.Parse(lines.Split(' ')[0], CultureInfo.InvariantCulture) > 1;
    }

    private string[] Journals()
    {
        string folder = Path.Combine(_program.Home, "journal");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.journal") : [];
    }

    private async Task<List<Activity>> ReadAsync()
    {
        List<Activity> activities = [];
        await foreach (
            Activity activity in new ParquetActivityLedger(
                _program.Home,
                TimeProvider.System
            ).ReadAsync(ActivityFilter.All, TestContext.Current.CancellationToken)
        )
        {
            activities.Add(activity);
        }

        return activities;
    }
}
