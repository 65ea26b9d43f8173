using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Web.Asking;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>How questions to the ledger are written in addresses.</summary>
internal static class FootprintWords
{
    /// <summary>Which activities are meant; what cannot be read is a fault.</summary>
    public static ActivityFilter Filter(PageRequest request, List<string> faults)
    {
        OwnerPath? owner = null;
        if (request["owner"] is { } typed)
        {
            if (OwnerPath.TryParse(typed, out OwnerPath read))
            {
                owner = read;
            }
            else
            {
                faults.Add(request.T.NotAnOwner(typed));
            }
        }

        long? from = Instant(request, "from", faults);
        long? to = Instant(request, "to", faults);
        if (from >= to)
        {
            faults.Add(request.T.NegativeSpan);
        }

        return new ActivityFilter
        {
            FromMs = from,
            ToMs = to,
            Subject = Name(request, "subject", faults),
            Owner = owner,
            Site = Name(request, "site", faults),
            RunId = Name(request, "run", faults),
        };
    }

    /// <summary>The hours of a key as parameters: its first instant and the one after its last.</summary>
    public static IEnumerable<(string, string?)> Span(string key, int hours) =>
        [("from", Text(Start(key))), ("to", Text(Start(key).AddHours(hours)))];

    /// <summary>When a day or an hour begins.</summary>
    public static DateTimeOffset Start(string key) =>
        DateTimeOffset.Parse(
            key,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    private static string Text(DateTimeOffset instant) =>
        instant.ToString(
            instant.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm",
            CultureInfo.InvariantCulture
        );

    private static string? Name(PageRequest request, string name, List<string> faults)
    {
        if (request[name] is not { } typed || AskedNames.IsName(typed))
        {
            return request[name];
        }

        faults.Add(request.T.NotAName(request.T.FilterName(name), AskedNames.Longest));
        return null;
    }

    private static long? Instant(PageRequest request, string name, List<string> faults)
    {
        if (request[name] is not { } typed)
        {
            return null;
        }

        DateTimeOffset? instant = request.Instant(name);
        if (instant is null)
        {
            faults.Add(request.T.NotAnInstant(request.T.FilterName(name), typed));
        }

        return instant?.ToUnixTimeMilliseconds();
    }
}
