using Tonsure.Accounting;

namespace Tonsure.Cli.Serving;

/// <summary>The factors of footprints, read again when the grid's store has changed.</summary>
/// <param name="cli">The world.</param>
internal sealed class FactorsBook(CommandContext cli)
{
    private readonly Lock _lock = new();
    private string? _version;
    private FootprintFactors? _factors;

    public FootprintFactors Now()
    {
        string version = cli.World.GridSources.Store.Version();
        lock (_lock)
        {
            if (_factors is null || _version != version)
            {
                (_version, _factors) = (version, cli.World.FactorsNow());
            }

            return _factors;
        }
    }
}
