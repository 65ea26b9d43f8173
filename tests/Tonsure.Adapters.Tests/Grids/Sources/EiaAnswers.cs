using System.Globalization;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>Answers as EIA v2 does: rows of the hours asked for, named by their ends, a page at a time.</summary>
internal sealed class EiaAnswers
{
    public const string Key = "eia/k3y+";

    /// <summary>What a fuel gave in the hour that ends then, as JSON; null for no row.</summary>
    public Func<DateTimeOffset, string, string?> Value { get; set; } =
        (_, fuel) =>
            fuel switch
            {
                "NG" => "\"500\"",
                "NUC" => "\"500\"",
                "SUN" => "\"-3\"",
                "BAT" => "\"-900\"",
                _ => null,
            };

    public IReadOnlyList<string> Fuels { get; set; } = ["BAT", "NG", "NUC", "SUN"];

    public ApiAnswer Answer(AskedRequest asked)
    {
        if (asked.Path != "/electricity/rto/fuel-type-data/data/")
        {
            return ApiAnswer.Error(404);
        }

        if (asked.Query["api_key"] != Key)
        {
            return new ApiAnswer(403, """{"error":{"code":"API_KEY_INVALID","message":"no"}}""");
        }

        string respondent = asked.Query["facets[respondent][]"];
        string[] rows =
        [
            .. Hours(asked.Query["start"], asked.Query["end"])
                .SelectMany(hour => Fuels.Select(fuel => (hour, fuel, value: Value(hour, fuel))))
                .Where(row => row.value is not null)
                .Select(row => Row(row.hour, respondent, row.fuel, row.value!)),
        ];
        int offset = int.Parse(asked.Query["offset"], CultureInfo.InvariantCulture);
        int length = int.Parse(asked.Query["length"], CultureInfo.InvariantCulture);
        return ApiAnswer.Json(Page(rows.Length, rows.Skip(offset).Take(length)));
    }

    public static string Page(int total, IEnumerable<string> rows) =>
        $$"""{"response":{"total":"{{total}}","frequency":"hourly","data":[{{string.Join(',', rows)}}]},"apiVersion":"2.1.12"}""";

    private static IEnumerable<DateTimeOffset> Hours(string start, string end)
    {
        for (DateTimeOffset hour = Hour(start); hour <= Hour(end); hour = hour.AddHours(1))
        {
            yield return hour;
        }
    }

    private static DateTimeOffset Hour(string text) =>
        DateTimeOffset.ParseExact(
            text,
            "yyyy-MM-dd'T'HH",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );

    public static string Row(DateTimeOffset hour, string respondent, string fuel, string value) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"period":"{{hour:yyyy-MM-ddTHH}}","respondent":"{{respondent}}","fueltype":"{{fuel}}","value":{{value}},"value-units":"megawatthours"}"""
        );
}
