using System.CommandLine;
using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Cli.Commands;

/// <summary>Reads what was typed, once, into the domain's types; what cannot be read is a fault with the mend.</summary>
internal static class Options
{
    public static readonly string[] Formats = ["table", "json", "csv"];

    public static Option<string> Format(Languages.Texts texts)
    {
        Option<string> option = new("--format")
        {
            Description = texts.OptionFormat,
            DefaultValueFactory = _ => "table",
        };
        return option;
    }

    public static string OneOf(
        CommandContext cli,
        string option,
        string typed,
        IReadOnlyList<string> words
    ) =>
        words.Contains(typed, StringComparer.Ordinal)
            ? typed
            : throw Bad(cli, option, typed, cli.Texts.ExpectedOneOf(string.Join(", ", words)));

    public static UserFaultException Bad(
        CommandContext cli,
        string option,
        string typed,
        string expected
    ) => new(ExitCodes.Usage, cli.Texts.BadValue(option, typed, expected));

    public static ZoneId Zone(CommandContext cli, string typed)
    {
        if (ZoneId.TryParse(typed, out ZoneId zone) && cli.World.Tables.Knows(zone))
        {
            return zone;
        }

        string nearest = string.Join(", ", cli.World.Tables.Nearest(typed, 3));
        throw new UserFaultException(
            ExitCodes.Usage,
            cli.Texts.UnknownZone(typed, nearest),
            cli.Texts.UnknownZoneMend
        );
    }

    public static Site Site(CommandContext cli, string typed)
    {
        if (cli.World.Sites.TryGet(typed, out Site? site))
        {
            return site;
        }

        string nearest = string.Join(
            ", ",
            NearestNames.Find(typed, cli.World.Sites.All.Select(s => s.Id), 3)
        );
        throw new UserFaultException(
            ExitCodes.Usage,
            cli.Texts.UnknownSite(typed, nearest),
            cli.Texts.UnknownSiteMend
        );
    }

    public static OwnerPath Owner(CommandContext cli, string typed) =>
        OwnerPath.TryParse(typed, out OwnerPath owner)
            ? owner
            : throw Bad(cli, "--owner", typed, cli.Texts.ExpectedOwner);

    public static ActivityKind Kind(CommandContext cli, string typed) =>
        ActivityKinds.TryParse(typed, out ActivityKind kind)
            ? kind
            : throw Bad(
                cli,
                "--kind",
                typed,
                cli.Texts.ExpectedOneOf(string.Join(", ", ActivityKinds.Words))
            );

    /// <summary>Reads 1s, 500ms, 2m; from 10 ms to 5 s, since the journal is written that often.</summary>
    public static TimeSpan Duration(CommandContext cli, string option, string typed) =>
        Duration(typed, 10, 5000) ?? throw Bad(cli, option, typed, cli.Texts.ExpectedDuration);

    /// <summary>Reads 10s, 2m; from a second to an hour.</summary>
    public static TimeSpan Stretch(CommandContext cli, string option, string typed) =>
        Duration(typed, 1000, 3_600_000)
        ?? throw Bad(cli, option, typed, cli.Texts.ExpectedStretch);

    private static TimeSpan? Duration(string typed, double least, double most)
    {
        (string Unit, double Milliseconds)[] units = [("ms", 1), ("s", 1000), ("m", 60_000)];
        foreach ((string unit, double milliseconds) in units)
        {
            if (
                typed.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(
                    typed.AsSpan(0, typed.Length - unit.Length),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out double number
                )
                && number * milliseconds >= least
                && number * milliseconds <= most
            )
            {
                return TimeSpan.FromMilliseconds(number * milliseconds);
            }
        }

        return null;
    }

    /// <summary>Reads a day or an instant; without an offset it is one of the time zone.</summary>
    public static long Instant(CommandContext cli, string option, string typed, TimeZoneInfo zone)
    {
        if (
            DateTime.TryParse(
                typed,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out DateTime local
            )
            && local.Kind == DateTimeKind.Unspecified
        )
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeMilliseconds();
        }

        return DateTimeOffset.TryParse(
            typed,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset instant
        )
            ? instant.ToUnixTimeMilliseconds()
            : throw Bad(cli, option, typed, cli.Texts.ExpectedInstant);
    }

    public static TimeZoneInfo TimeZone(CommandContext cli, string? typed)
    {
        if (typed is null)
        {
            return TimeZoneInfo.Utc;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(typed, out TimeZoneInfo? zone)
            ? zone
            : throw Bad(cli, "--tz", typed, cli.Texts.ExpectedTimeZone);
    }
}
