using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Cli.Commands;

/// <summary>Where work is: what was typed, else what is configured, else the world.</summary>
/// <param name="Site">The site; null where only a zone is known.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Assumed">Whether nobody said.</param>
internal sealed record Place(string? Site, ZoneId Zone, bool Assumed)
{
    public static Place Resolve(CommandContext cli, string? site, string? zone)
    {
        if (site is not null)
        {
            Site named = Options.Site(cli, site);
            return new Place(named.Id, zone is null ? named.Zone : Options.Zone(cli, zone), false);
        }

        if (zone is not null)
        {
            return new Place(null, Options.Zone(cli, zone), false);
        }

        var configuration = cli.World.Configuration;
        if (configuration.DefaultSite is not null)
        {
            Site named = Options.Site(cli, configuration.DefaultSite);
            return new Place(named.Id, named.Zone, false);
        }

        return configuration.DefaultZone is { } configured
            ? new Place(null, Options.Zone(cli, configured.ToString()), false)
            : new Place(null, ZoneId.World, true);
    }
}
