using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tonsure.Measuring;
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

    // Microjoules: no reader can have seen more than the one, and none will see less than the other.
    private long _most;
    private long _least;

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
        long before = _least;
        using Process around = Start("around", Until("end"));
        WaitForSamples(1);
        long begun = _most;
        Process[] inside =
        [
            Start("one", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sleep 1"),
            Start("two", "sleep 2"),
            Start("three", "i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done"),
        ];
        JsonElement[] parts = [.. inside.Select((process, i) => End(process, Names[i]))];
        long ended = _least;
        Stop("end");
        JsonElement whole = End(around, "around");

        // The first began before the others and ended after them: their energy is in its balance.
        decimal attributed = parts.Sum(json => Host(json, "attributed_j"));
        Assert.Equal(attributed, Host(whole, "other_runs_j"));
        Assert.Equal(
            Host(whole, "measured_j") - Host(whole, "idle_j") - Host(whole, "unattributed_j"),
            Host(whole, "attributed_j") + attributed
        );

        // What the host drew from the first's beginning to its end, whatever the machine was busy with meanwhile; less than a
        // millijoule is left for the next sample.
        Assert.InRange(
            Host(whole, "measured_j"),
            Joules(ended - begun) - 0.001m,
            Joules(_most - before)
        );
        Assert.All(
            [whole, .. parts],
            json =>
            {
                AssertBalanced(json);
                Assert.True(Host(json, "attributed_j") > 0);
                Assert.True(Host(json, "other_runs_j") > 0);
                // The run's own figure is its attributed part, and the memory's model.
                Assert.Equal(Host(json, "attributed_j"), Component(json, "cpu"));
                Assert.Equal(
                    json.GetProperty("it_energy_j").GetDecimal(),
                    Component(json, "cpu") + Component(json, "memory")
                );
            }
        );
    }

    [Fact]
    public void Ranks_of_one_job_are_one_run_and_the_host_is_counted_once()
    {
        using Process around = Start("around", Until("end"), "--idle", "exclude");
        WaitForSamples(1);
        _program.Variables["SLURM_JOB_ID"] = "4711";
        _program.Variables["SLURM_CLUSTER_NAME"] = "vega";
        _program.Variables["SLURM_STEP_ID"] = "0";
        List<Process> ranks = [];
        for (int i = 0; i < 4; i++)
        {
            _program.Variables["SLURM_PROCID"] = i.ToString(CultureInfo.InvariantCulture);
            ranks.Add(Start(Ranks[i], "sleep 1.5", "--idle", "own"));
        }

        JsonElement[] parts = [.. ranks.Select((process, i) => End(process, Ranks[i]))];
        Stop("end");
        JsonElement whole = End(around, "around");
        Assert.All(
            parts,
            json =>
            {
                AssertBalanced(json);
                Assert.Equal("slurm-vega-4711", json.GetProperty("run_id").GetString());
                // All idle power is the ranks', and each has a part of it.
                Assert.Equal(0, Host(json, "idle_j"));
            }
        );
        AssertBalanced(whole);
        Assert.Equal(parts.Sum(json => Host(json, "attributed_j")), Host(whole, "other_runs_j"));

        JsonElement run = Assert.Single(
            Report("run").EnumerateArray(),
            row => row.GetProperty("run").GetString() == "slurm-vega-4711"
        );
        Assert.Equal(
            parts.Sum(json =>
                json.GetProperty("it_energy_j").GetDecimal()
                + json.GetProperty("self_energy_j").GetDecimal()
            ),
            run.GetProperty("it_energy_j").GetDecimal()
        );
    }

    [Fact]
    public void A_run_inside_a_run_is_counted_once()
    {
        // The outer run does nothing but wait; all the work is the inner run's.
        string inner = Path.Combine(_program.Folder, "inner.json");
        string work = "i=0; while [ $i -lt 1500000 ]; do i=$((i+1)); done";
        using Process process = Start(
            "outer",
            $"{TheProgram.Program} run --quiet --interval 200ms --subject inner --json {inner} -- sh -c '{work}'"
        );
        JsonElement outer = End(process, "outer");
        JsonElement json = JsonDocument.Parse(File.ReadAllText(inner)).RootElement;
        AssertBalanced(outer);
        AssertBalanced(json);
        Assert.Equal(Host(json, "attributed_j"), Host(outer, "other_runs_j"));
        // The outer run has its part of idle power; were the work counted for both, it would have as much of that.
        Assert.True(
            Host(json, "attributed_j") > 1.5m * Host(json, "other_runs_j"),
            json.GetProperty("host").ToString()
        );
    }

    [Fact]
    public void A_killed_owner_takes_at_most_one_interval_with_it()
    {
        using Process around = Start("around", Until("end"));
        WaitForSamples(1);
        using Process owner = Start("owner", "exec sleep 60");
        Process[] others = [Start("one", Until("stop")), Start("two", Until("stop"))];
        WaitForSamples(4);
        // What it had used by now is kept before it is killed.
        (long nowMs, long kept) = (Now(), _least);
        WaitFor(() => Kept("owner").Any(sample => sample.Interval.EndMs > nowMs));
        owner.Kill();
        owner.WaitForExit();
        decimal known = Kept("owner")
            .SelectMany(sample => sample.Components)
            .Sum(component => (component.Host?.Attributed.Millijoules ?? 0) / 1000m);
        // The others have seen that it is gone.
        nowMs = Now();
        WaitFor(() => Kept("around").Any(sample => sample.Interval.StartMs > nowMs));
        long seen = _most;
        Stop("stop");
        JsonElement[] parts = [.. others.Select((process, i) => End(process, Names[i]))];
        Stop("end");
        JsonElement whole = End(around, "around");
        Assert.All(
            [whole, .. parts],
            json =>
            {
                // Nothing is missing of what the host drew in the others' time.
                Assert.Empty(json.GetProperty("gaps").EnumerateArray());
                Assert.True(json.GetProperty("complete").GetBoolean());
                AssertBalanced(json);
            }
        );

        // What it had been given and had not yet kept; what was drawn since the last look at its journal is more.
        decimal lost =
            Host(whole, "other_runs_j") - parts.Sum(json => Host(json, "attributed_j")) - known;
        Assert.InRange(lost, 0, Joules(seen - kept));
        Assert.Equal(0, _program.Run("ledger", "verify", "--format", "json").Code);
        Assert.True(
            Report("subject")
                .EnumerateArray()
                .Single(row => row.GetProperty("subject").GetString() == "owner")
                .GetProperty("it_energy_j")
                .GetDecimal() >= known
        );
    }

    private static string[] Names => ["one", "two", "three"];

    private static string[] Ranks => ["rank0", "rank1", "rank2", "rank3"];

    /// <summary>A script that ends when the test has seen enough.</summary>
    private static string Until(string file) => $"while [ ! -e {file} ]; do sleep 0.05; done";

    private void Stop(string file) => File.WriteAllText(Path.Combine(_program.Folder, file), "");

    private Process Start(string name, string script, params string[] options) =>
        _program.Start([
            "run",
            .. options,
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
            script,
        ]);

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

    /// <summary>Waits until so many runs have kept a sample.</summary>
    private void WaitForSamples(int runs) =>
        WaitFor(() => Journals().Count(path => Lines(path) > 1) >= runs);

    private static void WaitFor(Func<bool> comes)
    {
        long deadline = Environment.TickCount64 + 60_000;
        while (!comes())
        {
            Assert.True(Environment.TickCount64 < deadline, "the runs do not go on");
            Thread.Sleep(20);
        }
    }

    private string[] Journals()
    {
        string folder = Path.Combine(_program.Home, "journal");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.journal") : [];
    }

    /// <summary>The samples that a run has kept so far.</summary>
    private RunSample[] Kept(string subject) =>
        [
            .. Journals()
                .Select(Text)
                .Where(text =>
                    text.Contains($"\"subject\":\"{subject}\"", StringComparison.Ordinal)
                )
                .SelectMany(text => text.Split('\n').Skip(1).SkipLast(1))
                .Select(Sample),
        ];

    /// <summary>A journal's line is a digest and a sample.</summary>
    private static RunSample Sample(string line) =>
        RunSampleJson.Read(
            JsonDocument
                .Parse(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                .RootElement
        );

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private static int Lines(string path) => Text(path).Count(c => c == '\n');

    private static string Text(string path)
    {
        // Another process has the file locked: .NET would refuse to open it.
        using Process cat = Process.Start(
            new ProcessStartInfo("cat", [path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        string text = cat.StandardOutput.ReadToEnd();
        cat.WaitForExit();
        return text;
    }

    private JsonElement Report(string by) =>
        JsonDocument
            .Parse(_program.Run("report", "--format", "json", "--by", by).Out)
            .RootElement.GetProperty("rows");

    private static void AssertBalanced(JsonElement json) =>
        Assert.Equal(
            Host(json, "measured_j"),
            Host(json, "attributed_j")
                + Host(json, "other_runs_j")
                + Host(json, "idle_j")
                + Host(json, "unattributed_j")
        );

    private static decimal Component(JsonElement json, string name) =>
        json.GetProperty("components")
            .EnumerateArray()
            .Where(component => component.GetProperty("component").GetString() == name)
            .Sum(component => component.GetProperty("energy_j").GetDecimal());

    private static decimal Joules(long microjoules) => microjoules / 1e6m;

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
        Volatile.Write(ref _most, microjoules);
        File.Move(draft, _counter, overwrite: true);
        Volatile.Write(ref _least, microjoules);
    }
}
