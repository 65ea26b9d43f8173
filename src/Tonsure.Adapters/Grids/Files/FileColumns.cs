using System.Diagnostics.CodeAnalysis;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>Which column of a file says what, found by the names that programs and services give them.</summary>
/// <param name="Time">When a period begins.</param>
/// <param name="End">When it ends; null where there is no such column.</param>
/// <param name="Figure">The intensity.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Zone">The zone; null where there is no such column.</param>
/// <param name="Estimated">Whether the source filled it in; null where there is no such column.</param>
/// <param name="Evidence">How the hour is known; null where there is no such column.</param>
internal sealed record FileColumns(
    int Time,
    int? End,
    int Figure,
    IntensityUnit Unit,
    int? Zone,
    int? Estimated,
    int? Evidence
)
{
    private static readonly string[] Times =
    [
        "start",
        "start_ms",
        "utc_hour",
        "datetime",
        "date_time",
        "timestamp",
        "time",
        "utc_time",
        "point_time",
        "period_from",
        "from",
        "date",
        "hour",
    ];
    private static readonly string[] Ends = ["end", "end_ms", "period_to", "to", "end_time"];
    private static readonly string[] Zones =
    [
        "zone_id",
        "zone",
        "zonekey",
        "region",
        "location",
        "area",
        "ba",
    ];
    private static readonly string[] Estimates =
    [
        "estimated",
        "is_estimated",
        "isestimated",
        "data_estimated",
    ];
    private static readonly string[] Qualities = ["tier", "quality"];
    private static readonly string[] Figures =
    [
        "carbon_intensity",
        "carbonintensity",
        "intensity",
        "g_per_kwh",
        "mg_per_kwh",
        "kg_per_mwh",
        "lb_per_mwh",
        "lbs_per_mwh",
        "co2_rate",
        "moer",
        "aoer",
        "value",
        "rating",
    ];

    /// <summary>Finds the columns.</summary>
    /// <exception cref="TableException">One is missing or its unit is not stated.</exception>
    public static FileColumns Find(string path, IReadOnlyList<string> header, FileTerms terms)
    {
        string[] names = [.. header.Select(Plain)];
        int time =
            Find(names, Times)
            ?? throw new TableException(
                path,
                1,
                $"no column for the time, such as datetime; the header is {string.Join(',', header)}"
            );
        int figure =
            FindFigure(names, terms.Kind)
            ?? throw new TableException(
                path,
                1,
                $"no column for the intensity, such as carbon_intensity; the header is {string.Join(',', header)}"
            );
        return new FileColumns(
            time,
            Find(names, Ends),
            figure,
            TryUnit(header[figure], terms, out IntensityUnit? unit)
                ? unit
                : throw new TableException(
                    path,
                    1,
                    $"the column '{header[figure]}' states no unit; say --unit with one of {string.Join(", ", IntensityUnit.Names)}"
                ),
            Find(names, Zones),
            Find(names, Estimates),
            Find(names, Qualities)
        );
    }

    /// <summary>Whether the header is that of a column a zone.</summary>
    public static bool IsWide(IReadOnlyList<string> header) =>
        header.Count > 1
        && header[0] == "utc_hour"
        && FindFigure([.. header.Select(Plain)], SignalKind.Lifecycle) is null;

    private static bool TryUnit(
        string column,
        FileTerms terms,
        [NotNullWhen(true)] out IntensityUnit? unit
    )
    {
        bool found = IntensityUnit.TryFind(column, out unit);
        if (!found)
        {
            unit = terms.Unit;
        }

        return unit is not null;
    }

    private static int? Find(string[] names, string[] known)
    {
        foreach (string name in known)
        {
            int at = Array.FindIndex(names, n => n == name || n == name + "_utc");
            if (at >= 0)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>A file may have a column for the whole life of the plants and one for the stack alone.</summary>
    private static int? FindFigure(string[] names, SignalKind kind)
    {
        string[] marks =
            kind == SignalKind.Lifecycle ? ["lca", "life_cycle", "lifecycle"] : ["direct"];
        int marked = Array.FindIndex(
            names,
            name =>
                name.StartsWith("carbon_intensity", StringComparison.Ordinal)
                && Array.Exists(marks, mark => name.Contains(mark, StringComparison.Ordinal))
        );
        if (marked >= 0)
        {
            return marked;
        }

        foreach (string known in Figures)
        {
            int at = Array.FindIndex(
                names,
                name =>
                    name == known
                    || (
                        IntensityUnit.TryFind(name, out _)
                        && name.StartsWith(known, StringComparison.Ordinal)
                    )
            );
            if (at >= 0)
            {
                return at;
            }
        }

        return null;
    }

    private static string Plain(string name)
    {
        char[] plain =
        [
            .. name.Trim()
                .ToLowerInvariant()
                .Select(c => c is ' ' or '-' or '.' or '(' or ')' ? '_' : c),
        ];
        return new string(plain).Trim('_').Replace("__", "_", StringComparison.Ordinal);
    }
}
