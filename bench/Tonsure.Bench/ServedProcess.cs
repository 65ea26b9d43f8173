using System.Diagnostics;
using System.Globalization;

namespace Tonsure.Bench;

/// <summary><c>tonsure serve</c> as a process on a free port.</summary>
internal sealed class ServedProcess : IDisposable
{
    private readonly Process _process;

    private ServedProcess(Process process, string address)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 })
        {
            BaseAddress = new Uri(address),
            Timeout = TimeSpan.FromMinutes(10),
        };
    }

    internal HttpClient Client { get; }

    internal static async Task<ServedProcess> StartAsync(string home)
    {
        ProcessStartInfo start = new(
            Path.Combine(AppContext.BaseDirectory, "..", "..", "Tonsure.Cli", "release", "tonsure"),
            ["serve", "--listen", "127.0.0.1:0"]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["TONSURE_HOME"] = home;
        Process process = Process.Start(start)!;
        string? address = await process.StandardOutput.ReadLineAsync();
        return new ServedProcess(
            process,
            address ?? throw new InvalidOperationException("the server did not start")
        );
    }

    internal double ResidentMib() => Status("VmRSS:");

    internal double PeakMib() => Status("VmHWM:");

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Status(string name) =>
        double.Parse(
            File.ReadLines($"/proc/{_process.Id}/status")
                .First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]
                .Replace("kB", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        ) / 1024;
}
