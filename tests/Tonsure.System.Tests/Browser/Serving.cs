using System.Diagnostics;
using Tonsure.System.Tests.Cli;

namespace Tonsure.System.Tests.Browser;

/// <summary><c>tonsure serve</c> as a process of its own, on a free port.</summary>
internal sealed class Serving : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private Serving(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = Longest };
    }

    /// <summary>Asks it without a browser.</summary>
    public HttpClient Client { get; }

    /// <summary>Where it is.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>Starts it; it answers when this returns.</summary>
    public static async Task<Serving> StartAsync(TheProgram program)
    {
        Process process = program.Start("serve", "--listen", "127.0.0.1:0");
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            string? address = await process
                .StandardOutput.ReadLineAsync(CancellationToken.None)
                .AsTask()
                .WaitAsync(Longest, CancellationToken.None);
            return new Serving(
                process,
                new Uri(address ?? throw new InvalidOperationException(await error))
            );
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
