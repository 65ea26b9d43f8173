using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>Several runs at once on a host whose faked counter draws 50 W.</summary>
public sealed class ManyRunsTests : IDisposable
{
    private const double Watts = 50;

    private readonly TheProgram _program = new();
    private readonly string _counter;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Thread _host;

    public ManyRunsTests()
    {
        string zone = Path.Combine(_program.Sys, "class", "powercap", "intel-rapl:0");
        Directory.CreateDirectory(zone);
        File.WriteAllText(Path.Combine(zone, "name"), "package-0\n");
        File.WriteAllText(Path.Combine(zone, "max_energy_range_uj"), "262143328850\n");
        _counter = Path.Combine(zone, "energy_uj");
        Show(0);
        _host = new Thread(Draw) { IsBackground = true };
        _host.Start();
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _host.Join();
        _stopped.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void Four_runs_at_once_share_each_joule()
    {
        using Process around = Start("around", "sleep 5");
        WaitForJournals(1);
        Process[] inside =
        [
            Start("one", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sleep 1"),
            Start("two", "sleep 2"),
            Start("three", "i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done"),
        ];
        JsonElement[] parts = [.. inside.Select((process, i) => End(process, Names[i]))];
        JsonElement whole = End(around, "around");

        // The first began before the others and ended after them: their energy is in its balance.
        decimal attributed = parts.Sum(json => Host(json, "attributed_j"));
        Assert.Equal(attributed, Host(whole, "other_runs_j"));
        Assert.Equal(
            Host(whole, "measured_j") - Host(whole, "idle_j") - Host(whole, "unattributed_j"),
            Host(whole, "attributed_j") + attributed
        );
        double seconds = whole.GetProperty("duration_s").GetDouble();
        Assert.InRange((double)Host(whole, "measured_j") / seconds, Watts * 0.9, Watts * 1.1);
        Assert.All(
            parts,
            json =>
            {
                Assert.True(Host(json, "attributed_j") > 0);
                Assert.True(Host(json, "other_runs_j") > 0);
                Assert.Equal(
                    Host(json, "measured_j"),
                    Host(json, "attributed_j")
                        + Host(json, "other_runs_j")
                        + Host(json, "idle_j")
                        + Host(json, "unattributed_j")
                );
            }
        );
    }

    [Fact]
    public void A_killed_owner_takes_at_most_one_interval_with_it()
    {
        using Process owner = Start("owner", "sleep 30");
        WaitForJournals(1);
        Process[] others = [Start("one", "sleep 4"), Start("two", "sleep 4.2")];
        WaitForJournals(3);
        Thread.Sleep(1500);
        owner.Kill();
        owner.WaitForExit();
        JsonElement[] parts = [.. others.Select((process, i) => End(process, Names[i]))];
        Assert.All(
            parts,
            json =>
            {
                Assert.Empty(json.GetProperty("gaps").EnumerateArray());
                Assert.True(json.GetProperty("complete").GetBoolean());
                double seconds = json.GetProperty("duration_s").GetDouble();
                // Nothing is missing: what the host drew in the run's time is all there.
                Assert.InRange(
                    (double)Host(json, "measured_j") / seconds,
                    Watts * 0.9,
                    Watts * 1.1
                );
            }
        );

        // What the owner had kept by then is recovered: all but its last interval of 200 ms, and the tool's own start.
        Answer verified = _program.Run("ledger", "verify", "--format", "json");
        Assert.Equal(0, verified.Code);
        JsonElement report = JsonDocument
            .Parse(_program.Run("report", "--format", "json", "--by", "subject").Out)
            .RootElement;
        Assert.Contains("owner", report.ToString(), StringComparison.Ordinal);
    }

    private static string[] Names => ["one", "two", "three"];

    private Process Start(string name, string script) =>
        _program.Start(
            "run",
            "--quiet",
            "--interval",
            "200ms",
            "--subject",
            name,
            "--json",
            Path.Combine(_program.Folder, name + ".json"),
            "--",
            "sh",
            "-c",
            script
        );

    private JsonElement End(Process process, string name)
    {
        using (process)
        {
            Assert.True(process.WaitForExit(60_000));
            Assert.Equal("", process.StandardError.ReadToEnd());
            Assert.Equal(0, process.ExitCode);
        }

        return JsonDocument
            .Parse(File.ReadAllText(Path.Combine(_program.Folder, name + ".json")))
            .RootElement;
    }

    private void WaitForJournals(int count)
    {
        string folder = Path.Combine(_program.Home, "journal");
        long deadline = Environment.TickCount64 + 30_000;
        while (
            !Directory.Exists(folder)
            || Directory.GetFiles(folder, "*.journal").Count(path => Lines(path) > 1) < count
        )
        {
            Assert.True(Environment.TickCount64 < deadline, "the runs do not begin");
            Thread.Sleep(20);
        }
    }

    private static int Lines(string path)
    {
        // Another process has the file locked: .NET would refuse to open it.
        using Process wc = Process.Start(
            new ProcessStartInfo("wc", ["-l", path])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string text = wc.StandardOutput.ReadToEnd();
        wc.WaitForExit();
        return int.TryParse(text.Split(' ')[0], CultureInfo.InvariantCulture, out int lines)
            ? lines
            : 0;
    }

    private static decimal Host(JsonElement json, string name) =>
        json.GetProperty("host").GetProperty(name).GetDecimal();

    private void Draw()
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!_stopped.IsCancellationRequested)
        {
            Show((long)(clock.Elapsed.TotalSeconds * Watts * 1e6));
            Thread.Sleep(2);
        }
    }

    private void Show(long microjoules)
    {
        string draft = _counter + ".new";
        File.WriteAllText(draft, microjoules.ToString(CultureInfo.InvariantCulture) + "\n");
        File.Move(draft, _counter, overwrite: true);
    }
}
