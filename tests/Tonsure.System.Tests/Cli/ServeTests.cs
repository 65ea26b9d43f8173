using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>The servers as processes: started on a free port, asked, stopped by their id.</summary>
public sealed class ServeTests : IDisposable
{
    private const int Terminate = 15;
    private const int Interrupt = 2;
    private readonly TheProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(Terminate)]
    [InlineData(Interrupt)]
    public async Task Serve_prints_its_port_answers_and_stops_on_a_signal(int signal)
    {
        using Running server = await Running.StartAsync(
            _program,
            "serve",
            "--listen",
            "127.0.0.1:0"
        );
        Assert.Equal("ok\n", await server.Client.GetStringAsync("/healthz", Token));
        JsonElement json = await server.GetAsync("/emissions/forecasts/current?location=eastus");
        Assert.Equal("eastus", json[0].GetProperty("location").GetString());
        Assert.NotEqual(0, json[0].GetProperty("optimalDataPoints").GetArrayLength());
        Answer answer = await server.StopAsync(signal);
        Assert.Equal(0, answer.Code);
        Assert.Equal("", answer.Out);
        Assert.Contains("Ctrl+C", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_in_use_fails_with_the_mend()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string listen = taken.LocalEndpoint.ToString()!;
        Answer answer = await Task.Run(() => _program.Run("serve", "--listen", listen), Token);
        Assert.Equal(3, answer.Code);
        Assert.Contains(listen, answer.Error, StringComparison.Ordinal);
        Assert.Contains("port 0", answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Theory]
    [InlineData("0.0.0.0:8080", "--tls-cert")]
    [InlineData("0.0.0.0:8080", "loopback")]
    [InlineData("192.0.2.1:8080", "loopback")]
    [InlineData("[::]:8080", "loopback")]
    [InlineData("127.0.0.1", "127.0.0.1:8080")]
    [InlineData("127.0.0.1:", "127.0.0.1:8080")]
    [InlineData("127.0.0.1:70000", "127.0.0.1:8080")]
    [InlineData("::1", "127.0.0.1:8080")]
    [InlineData("example.org:8080", "127.0.0.1:8080")]
    public void What_is_not_loopback_or_no_address_is_refused(string listen, string said)
    {
        Answer answer = _program.Run("serve", "--listen", listen);
        Assert.Equal(2, answer.Code);
        Assert.Contains(listen, answer.Error, StringComparison.Ordinal);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public async Task Replay_serves_a_folder_s_history_at_its_time()
    {
        WriteHistory("2021_lifecycle.csv", "DE,GB,AUS_QLD", 300);
        WriteHistory("2021_direct.csv", "DE,GB,AUS_QLD", 200);
        using Running server = await Running.StartAsync(
            _program,
            "grid",
            "replay",
            "--data",
            _program.Folder,
            "--port",
            "0",
            "--at",
            "2021-02-10T12:30Z",
            "--speed",
            "0",
            "--token",
            "sesame"
        );
        server.Client.DefaultRequestHeaders.Add("auth-token", "sesame");
        JsonElement json = await server.GetAsync("/v3/carbon-intensity/latest?zone=DE");
        Assert.Equal(311, json.GetProperty("carbonIntensity").GetInt32());
        json = await server.GetAsync(
            "/v3/carbon-intensity/latest?zone=DE&emissionFactorType=direct"
        );
        Assert.Equal(211, json.GetProperty("carbonIntensity").GetInt32());
        json = await server.GetAsync("/v3/carbon-intensity/forecast?zone=GB");
        Assert.Equal(24, json.GetProperty("forecast").GetArrayLength());
        json = await server.GetAsync("/intensity");
        Assert.Equal(
            "2021-02-10T12:30Z",
            json.GetProperty("data")[0].GetProperty("from").GetString()
        );
        Answer answer = await server.StopAsync(Terminate);
        Assert.Equal(0, answer.Code);
        Assert.Contains("AUS_QLD", answer.Error, StringComparison.Ordinal);
        Assert.Contains("2021-02-10 12:00Z", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_begins_four_weeks_after_the_data()
    {
        WriteHistory("2021.csv", "DE,GB", 300);
        using Running server = await Running.StartAsync(
            _program,
            "grid",
            "replay",
            "--data",
            _program.Folder
        );
        JsonElement json = await server.GetAsync("/replay/clock");
        Assert.StartsWith(
            "2021-01-29T00:0",
            json.GetProperty("now").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("2021-01-01T00:00:00.000Z", json.GetProperty("data_start").GetString());
        Assert.Equal(0, (await server.StopAsync(Terminate)).Code);
    }

    [Theory]
    [InlineData(2, "--port", "65536")]
    [InlineData(2, "--port", "-1")]
    [InlineData(2, "--at", "soon")]
    [InlineData(2, "--speed", "-1")]
    [InlineData(2, "--speed", "NaN")]
    [InlineData(2, "--fail-every", "0")]
    [InlineData(2, "--latency-ms", "1e3")]
    [InlineData(3, "--data", "nowhere")]
    [InlineData(3, "--data", ".")]
    public void Replay_of_nothing_or_of_nonsense_names_what_was_typed(
        int code,
        string option,
        string value
    )
    {
        string[] typed =
            option == "--data"
                ? ["grid", "replay", option, value]
                : ["grid", "replay", "--data", ".", option, value];
        Answer answer = _program.Run(typed);
        Assert.Equal(code, answer.Code);
        Assert.Contains(value, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public void A_damaged_file_is_named_with_its_line()
    {
        File.WriteAllText(
            Path.Combine(_program.Folder, "bad.csv"),
            "utc_hour,DE\n2021-01-01T00,many\n"
        );
        Answer answer = _program.Run("grid", "replay", "--data", _program.Folder);
        Assert.Equal(3, answer.Code);
        Assert.Contains("bad.csv", answer.Error, StringComparison.Ordinal);
        Assert.Contains("many", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shared_history_is_replayed_whole()
    {
        string grid = Path.Combine(SharedFacts.Data(), "grid");
        using Running server = await Running.StartAsync(
            _program,
            "grid",
            "replay",
            "--data",
            grid,
            "--at",
            "2022-06-01T12:00Z",
            "--speed",
            "0"
        );
        JsonElement zones = await server.GetAsync("/v3/zones");
        Assert.True(zones.EnumerateObject().Count() > 100);
        JsonElement json = await server.GetAsync("/v3/carbon-intensity/forecast?zone=DE");
        Assert.Equal(24, json.GetProperty("forecast").GetArrayLength());
        json = await server.GetAsync("/intensity/2022-05-30T00:00Z/2022-06-02T00:00Z");
        Assert.Equal(3 * 48, json.GetProperty("data").GetArrayLength());
        Assert.Equal(0, (await server.StopAsync(Terminate)).Code);
    }

    private void WriteHistory(string name, string zones, int grams)
    {
        StringBuilder csv = new($"utc_hour,{zones}\n");
        DateTime start = new(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        int columns = zones.Split(',').Length;
        for (int i = 0; i < 60 * 24; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{start.AddHours(i):yyyy-MM-dd'T'HH}");
            for (int column = 0; column < columns; column++)
            {
                csv.Append(CultureInfo.InvariantCulture, $",{grams + (i % 24)}.{i % 97:00}");
            }

            csv.Append('\n');
        }

        File.WriteAllText(Path.Combine(_program.Folder, name), csv.ToString());
    }
}
