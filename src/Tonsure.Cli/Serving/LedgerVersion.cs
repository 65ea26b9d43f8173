using System.Security.Cryptography;

namespace Tonsure.Cli.Serving;

/// <summary>What answers stand on: the ledger's files, the grid's observed hours, and this start of the server, whose tables and configuration may be others than the last one's. Looked up at most twenty times a second.</summary>
/// <param name="cli">The world.</param>
internal sealed class LedgerVersion(CommandContext cli)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(50);

    private readonly string _start = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
    private readonly Lock _lock = new();
    private Task<string>? _version;
    private long _at;

    public Task<string> NowAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (
                _version is null
                || _version.IsFaulted
                || cli.World.Time.GetElapsedTime(_at) >= Fresh
            )
            {
                _at = cli.World.Time.GetTimestamp();
                _version = Task.Run(ReadAsync, CancellationToken.None);
            }

            return _version.WaitAsync(cancellationToken);
        }
    }

    private async Task<string> ReadAsync() =>
        $"{await cli.World.Ledger.VersionAsync(CancellationToken.None)}-{cli.World.GridSources.Store.Version()}-{_start}";
}
