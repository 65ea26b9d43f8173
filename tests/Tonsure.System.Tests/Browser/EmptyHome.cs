using Tonsure.System.Tests.Cli;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>A server over a home in which there is nothing.</summary>
public sealed class EmptyHome : IAsyncLifetime
{
    private readonly TheProgram _program = new();
    private Serving? _serving;

    internal Serving Server => _serving!;

    public async ValueTask InitializeAsync() => _serving = await Serving.StartAsync(_program);

    public ValueTask DisposeAsync()
    {
        _serving?.Dispose();
        _program.Dispose();
        return ValueTask.CompletedTask;
    }
}
