using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>A server that has said where it is.</summary>
internal sealed class Running : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Task<string> _error;

    private Running(Process process, Task<string> error, string address)
    {
        (_process, _error) = (process, error);
        Client = new HttpClient { BaseAddress = new Uri(address), Timeout = Longest };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public HttpClient Client { get; }

    public static async Task<Running> StartAsync(TheProgram program, params string[] typed)
    {
        Process process = program.Start(typed);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            string? address = await process
                .StandardOutput.ReadLineAsync(Token)
                .AsTask()
                .WaitAsync(Longest, Token);
            return new Running(
                process,
                error,
                address ?? throw new InvalidOperationException(await error)
            );
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(
            new Uri(path, UriKind.Relative),
            Token
        );
        string text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<Answer> StopAsync(int signal)
    {
        Assert.Equal(0, Interop.Kill(_process.Id, signal));
        await _process.WaitForExitAsync(Token).WaitAsync(Longest, Token);
        return new Answer(
            _process.ExitCode,
            await _process.StandardOutput.ReadToEndAsync(Token),
            await _error
        );
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
