using Tonsure.System.Tests.Cli;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>A server over the invented fleet, with one measurement under way, started once for the tests that look at every page.</summary>
public sealed class Fleet : IAsyncLifetime
{
    private readonly TheProgram _program = new();
    private Serving? _serving;
    private global::System.Diagnostics.Process? _run;

    internal Serving Server => _serving!;

    public async ValueTask InitializeAsync()
    {
        await InventedFleet.FillAsync(_program.Home);
        _run = _program.Start(
            "run",
            "--zone",
            "KR",
            "--owner",
            "acme/nlp",
            "--subject",
            "정책-모델-rlhf",
            "--",
            "sh",
            "-c",
            "while :; do i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; sleep 0.2; done"
        );
        _run.StandardInput.Close();
        _serving = await Serving.StartAsync(_program);
    }

    public ValueTask DisposeAsync()
    {
        _serving?.Dispose();
        if (_run is not null)
        {
            // The child of the run ends with it.
            Interop.Kill(_run.Id, 15);
            if (!_run.WaitForExit(10_000))
            {
                _run.Kill(entireProcessTree: true);
            }

            _run.Dispose();
        }

        _program.Dispose();
        return ValueTask.CompletedTask;
    }
}
