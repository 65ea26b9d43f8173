using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class ForecastTests : IDisposable
{
    private const string Issue = "2022-03-01T05:00Z";
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Without_history_96_hours_of_the_profile_are_there_from_this_hour_on()
    {
        JsonElement json = Json("grid", "forecast", "KR", "--format", "json");
        Assert.Equal("KR", json.GetProperty("zone").GetString());
        Assert.Equal("lifecycle", json.GetProperty("signal").GetProperty("kind").GetString());
        Assert.Equal("average", json.GetProperty("signal").GetProperty("basis").GetString());
        Assert.Equal("profile", json.GetProperty("made_from").GetString());
        Assert.Equal("emaps-2022-B", json.GetProperty("source").GetString());
        Assert.Equal("ODbL-1.0", json.GetProperty("licence").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("known_until").ValueKind);
        JsonElement[] points = [.. json.GetProperty("points").EnumerateArray()];
        Assert.Equal(96, points.Length);
        Assert.Equal(
            json.GetProperty("issued_at").GetString(),
            points[0].GetProperty("start").GetString()
        );
        Assert.All(
            points,
            point =>
            {
                double value = point.GetProperty("g_per_kwh").GetDouble();
                Assert.InRange(value, point.GetProperty("lower").GetDouble(), 1500);
                Assert.True(value <= point.GetProperty("upper").GetDouble());
                Assert.Equal("modelled", point.GetProperty("evidence").GetString());
            }
        );
    }

    [Fact]
    public void With_history_the_forecast_follows_it_and_says_so()
    {
        JsonElement json = Json(
            "grid",
            "forecast",
            "de",
            "--history",
            History(2000),
            "--at",
            Issue,
            "--format",
            "json"
        );
        Assert.Equal("pooled", json.GetProperty("made_from").GetString());
        Assert.Equal("history.csv", json.GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("licence").ValueKind);
        Assert.Equal("ODbL-1.0", json.GetProperty("model_licence").GetString());
        Assert.Equal("2022-03-01T05:00:00.000Z", json.GetProperty("known_until").GetString());
        JsonElement first = json.GetProperty("points")[0];
        Assert.Equal("2022-03-01T05:00:00.000Z", first.GetProperty("start").GetString());
        Assert.Equal("forecast", first.GetProperty("tier").GetString());
        // The made-up grid has 900 g at night and 700 g by day, which no profile of Germany has.
        Assert.InRange(first.GetProperty("g_per_kwh").GetDouble(), 850, 950);
        string clean = json.GetProperty("cleanest_window").GetProperty("start").GetString()!;
        Assert.Contains("T06:00", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_marks_the_cleanest_window_in_both_languages()
    {
        string[] typed =
        [
            "grid",
            "forecast",
            "DE",
            "--history",
            History(2000),
            "--at",
            Issue,
            "--window-h",
            "6",
        ];
        Answer english = _program.Run(typed);
        Assert.Equal(0, english.Code);
        Assert.Contains("▔▔▔▔▔▔▔▔▔▔▔▔", english.Out, StringComparison.Ordinal);
        Assert.Contains("cleanest 6 h: from 2022-03-0", english.Out, StringComparison.Ordinal);
        Answer korean = _program.Run([.. typed, "--lang", "ko"]);
        Assert.Contains("가장 깨끗한 6시간", korean.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_a_row_an_hour()
    {
        string[] rows = _program
            .Run("grid", "forecast", "FR", "--format", "csv")
            .Out.TrimEnd()
            .Split('\n');
        Assert.Equal(97, rows.Length);
        Assert.Equal("start,g_per_kwh,lower_g_per_kwh,upper_g_per_kwh,evidence,tier", rows[0]);
    }

    [Fact]
    public void A_history_that_ends_long_before_the_issue_is_said_to_be_of_no_use()
    {
        Answer answer = _program.Run(
            "grid",
            "forecast",
            "DE",
            "--history",
            History(2000),
            "--at",
            "2024-01-01"
        );
        Assert.Equal(0, answer.Code);
        Assert.Contains("four weeks", answer.Error, StringComparison.Ordinal);
        Assert.Contains("profile", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "XX", "--window-h", "6")]
    [InlineData(2, "DE", "--window-h", "0")]
    [InlineData(2, "DE", "--window-h", "97")]
    [InlineData(2, "DE", "--at", "soon")]
    [InlineData(3, "DE", "--history", "nowhere.csv")]
    public void What_cannot_be_done_names_what_was_typed(
        int code,
        string zone,
        string option,
        string value
    )
    {
        Answer answer = _program.Run("grid", "forecast", zone, option, value);
        Assert.Equal(code, answer.Code);
        Assert.Contains(zone == "XX" ? zone : value, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public void A_file_without_the_zone_names_the_nearest_that_it_has()
    {
        Answer answer = _program.Run("grid", "forecast", "FR", "--history", History(10));
        Assert.Equal(3, answer.Code);
        Assert.Contains("no column FR", answer.Error, StringComparison.Ordinal);
        Assert.Contains("DE", answer.Error, StringComparison.Ordinal);
    }

    private JsonElement Json(params string[] typed)
    {
        Answer answer = _program.Run(typed);
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        return JsonDocument.Parse(answer.Out).RootElement;
    }

    /// <summary>Hours until the issue: 700 g from 06 to 18, else 900 g, each with a trace of its own.</summary>
    private string History(int hours)
    {
        DateTime end = new(2022, 3, 1, 5, 0, 0, DateTimeKind.Utc);
        StringBuilder csv = new("utc_hour,DE\n");
        for (int i = hours; i > 0; i--)
        {
            DateTime hour = end.AddHours(-i);
            double grams = (hour.Hour is >= 6 and < 18 ? 700 : 900) + (0.013 * (i % 97));
            csv.Append(CultureInfo.InvariantCulture, $"{hour:yyyy-MM-dd'T'HH},{grams:0.###}\n");
        }

        string path = Path.Combine(_program.Folder, "history.csv");
        File.WriteAllText(path, csv.ToString());
        return path;
    }
}
