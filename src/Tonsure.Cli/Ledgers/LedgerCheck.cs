using Tonsure.Adapters.Ledgers;
using Tonsure.Cli.Rendering;
using Tonsure.Cli.Runs;

namespace Tonsure.Cli.Ledgers;

/// <summary>Checks every segment: the answer is yes (0) or no (1).</summary>
internal static class LedgerCheck
{
    public static async Task<int> RunAsync(
        CommandContext cli,
        string format,
        CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        throw new NotSupportedException();
    }
}
