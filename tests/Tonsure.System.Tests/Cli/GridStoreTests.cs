using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class GridStoreTests : IDisposable
{
    private readonly TheProgram _program = new();

    private string Stored => Path.Combine(_program.Home, "grid", "DE", "2026.parquet");

    public void Dispose() => _program.Dispose();

    [Fact]
    public void What_was_imported_is_history_and_the_rest_is_the_profile()
    {
        JsonElement import = Json(
            "grid",
            "import",
            Year(48),
            "--licence",
            "CC-BY-4.0",
            "--format",
            "json"
        );
        JsonElement zone = import.GetProperty("zones")[0];
        Assert.Equal("DE", zone.GetProperty("zone").GetString());
        Assert.Equal(48, zone.GetProperty("added").GetInt32());
        Assert.Equal("lifecycle", import.GetProperty("signal").GetProperty("kind").GetString());

        JsonElement history = Json(
            "grid",
            "history",
            "de",
            "--from",
            "2026-01-01T12:00Z",
            "--to",
            "2026-01-03T12:00Z",
            "--format",
            "json"
        );
        JsonElement[] hours = [.. history.GetProperty("hours").EnumerateArray()];
        Assert.Equal(48, hours.Length);
        Assert.Equal(36, history.GetProperty("hours_by_tier").GetProperty("observed").GetInt32());
        Assert.Equal(12, history.GetProperty("hours_by_tier").GetProperty("profile").GetInt32());
        Assert.All(
            hours[..36],
            hour =>
            {
                Assert.Equal("measured", hour.GetProperty("evidence").GetString());
                Assert.Equal("mine.csv", hour.GetProperty("source").GetString());
                Assert.Equal("CC-BY-4.0", hour.GetProperty("licence").GetString());
                double value = hour.GetProperty("g_per_kwh").GetDouble();
                Assert.Equal(0.81 * value, hour.GetProperty("lower").GetDouble(), 0.001);
                Assert.Equal(1.19 * value, hour.GetProperty("upper").GetDouble(), 0.001);
            }
        );
        Assert.All(
            hours[36..],
            hour => Assert.Equal("profile", hour.GetProperty("source").GetString())
        );
    }

    [Fact]
    public void Importing_again_adds_nothing_and_a_restated_hour_adds_a_vintage()
    {
        string file = Year(24);
        Json("grid", "import", file, "--format", "json");
        byte[] before = File.ReadAllBytes(Stored);
        JsonElement again = Json("grid", "import", file, "--format", "json");
        Assert.Equal(24, again.GetProperty("zones")[0].GetProperty("unchanged").GetInt32());
        Assert.Equal(before, File.ReadAllBytes(Stored));
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace("T03,203", "T03,999", StringComparison.Ordinal)
        );
        JsonElement restated = Json("grid", "import", file, "--format", "json");
        Assert.Equal(1, restated.GetProperty("zones")[0].GetProperty("restated").GetInt32());
        JsonElement history = Json(
            "grid",
            "history",
            "DE",
            "--from",
            "2026-01-01T03:00Z",
            "--to",
            "2026-01-01T04:00Z",
            "--format",
            "json"
        );
        Assert.Equal(999, history.GetProperty("hours")[0].GetProperty("g_per_kwh").GetDouble());
    }

    [Fact]
    public void Rows_that_are_not_taken_are_named_with_their_line()
    {
        string file = Write(
            "rows.csv",
            "zone,datetime,carbon_intensity_kg_per_mwh\nDE,2026-01-01T00:00Z,300\nDE,2026-01-01T01:00Z,-3\nXX-Q,2026-01-01T00:00Z,5\n"
        );
        Answer answer = _program.Run("grid", "import", file);
        Assert.Equal(0, answer.Code);
        Assert.Contains($"{file}:3: '-3'", answer.Error, StringComparison.Ordinal);
        Assert.Contains("XX-Q", answer.Error, StringComparison.Ordinal);
        Assert.Contains("rows not taken: 1", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("datetime,carbon_intensity\n2026-01-01T00:00Z,300\n", "--unit")]
    [InlineData("datetime,g_per_kwh\n2026-01-01T00:00Z,300\n", "--zone")]
    [InlineData("utc_hour,DE\n2026-01-01T00,many\n", ":2: 'many'")]
    [InlineData("", "no header")]
    public void A_file_that_cannot_be_taken_exits_3_and_says_where_and_why(string text, string said)
    {
        Answer answer = _program.Run("grid", "import", Write("bad.csv", text));
        Assert.Equal(3, answer.Code);
        Assert.Contains("bad.csv", answer.Error, StringComparison.Ordinal);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_program.Home, "grid")));
    }

    [Theory]
    [InlineData(3, "grid", "import", "nowhere.csv")]
    [InlineData(2, "grid", "import", "nowhere.csv", "--unit", "stone/acre")]
    [InlineData(2, "grid", "import", "nowhere.csv", "--kind", "total")]
    [InlineData(2, "grid", "history", "XX")]
    [InlineData(2, "grid", "history", "DE", "--from", "2026-02-01", "--to", "2026-01-01")]
    [InlineData(2, "grid", "history", "DE", "--from", "1826-02-01")]
    [InlineData(2, "grid", "fetch", "XX")]
    [InlineData(3, "grid", "fetch", "DE")]
    [InlineData(2, "grid", "now", "XX", "--offline")]
    [InlineData(2, "grid", "sources", "--format", "xml")]
    public void What_cannot_be_done_says_so_with_its_code(int code, params string[] typed)
    {
        Answer answer = _program.Run(typed);
        Assert.Equal(code, answer.Code);
        Assert.NotEqual("", answer.Error);
        Assert.DoesNotContain("unexpected", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_named_with_its_mend_and_a_report_goes_on_without_it()
    {
        Json("grid", "import", Year(24), "--format", "json");
        File.WriteAllBytes(Stored, File.ReadAllBytes(Stored)[..200]);
        foreach (
            string[] typed in new[]
            {
                ["grid", "history", "DE", "--from", "2026-01-01", "--to", "2026-01-02"],
                new[] { "grid", "import", Year(25) },
            }
        )
        {
            Answer answer = _program.Run(typed);
            Assert.Equal(3, answer.Code);
            Assert.Contains(Stored, answer.Error, StringComparison.Ordinal);
            Assert.Contains("move it away", answer.Error, StringComparison.Ordinal);
        }

        Answer run = _program.Run("run", "--zone", "DE", "--", "true");
        Assert.Equal(0, run.Code);
        Assert.Contains("stored intensities are left out", run.Error, StringComparison.Ordinal);
        Answer report = _program.Run("report");
        Assert.Equal(0, report.Code);
        Assert.Contains(Stored, report.Error, StringComparison.Ordinal);
        File.Move(Stored, Stored + ".bad");
        Assert.Equal(0, _program.Run("grid", "import", Year(25)).Code);
    }

    [Fact]
    public void A_home_that_cannot_be_written_exits_3_for_an_import_and_answers_a_question()
    {
        string file = Path.Combine(_program.Folder, "file");
        File.WriteAllText(file, "");
        _program.Home = Path.Combine(file, "home");
        Answer import = _program.Run("grid", "import", Year(24));
        Assert.Equal(3, import.Code);
        Assert.Contains("TONSURE_HOME", import.Error, StringComparison.Ordinal);
        Answer now = _program.Run("grid", "now", "DE");
        Assert.Equal(0, now.Code);
        Assert.Contains("profile", now.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configured_file_is_asked_kept_and_there_when_nobody_is_asked()
    {
        Configure(
            """
            sources:
              files:
                - {name: plant, path: mine.csv, licence: ours}
                - {name: gone, path: gone.csv}
              default: [gone, plant]
            """
        );
        Year(24);
        string[] typed =
        [
            "grid",
            "history",
            "DE",
            "--from",
            "2026-01-01",
            "--to",
            "2026-01-02",
            "--format",
            "json",
        ];
        Answer asked = _program.Run(typed);
        Assert.Equal(0, asked.Code);
        Assert.Contains("gone: answer cannot be read", asked.Error, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(asked.Out).RootElement;
        Assert.Equal(
            "unreadable",
            json.GetProperty("attempts")[0].GetProperty("failure").GetString()
        );
        Assert.True(json.GetProperty("attempts")[1].GetProperty("answered").GetBoolean());
        Assert.All(
            json.GetProperty("hours").EnumerateArray(),
            hour => Assert.Equal("plant", hour.GetProperty("source").GetString())
        );
        File.Delete(Path.Combine(_program.Folder, "mine.csv"));
        Answer offline = _program.Run([.. typed, "--offline"]);
        Assert.Equal("", offline.Error);
        Assert.Contains("\"plant\"", offline.Out, StringComparison.Ordinal);

        JsonElement sources = Json("grid", "sources", "--format", "json");
        JsonElement plant = sources
            .GetProperty("sources")
            .EnumerateArray()
            .Single(source => source.GetProperty("source").GetString() == "plant");
        Assert.True(plant.GetProperty("configured").GetBoolean());
        Assert.Equal("ours", plant.GetProperty("licence").GetString());
        Assert.NotEqual(JsonValueKind.Null, plant.GetProperty("last_success").ValueKind);
        Assert.Contains("gone", _program.Run("grid", "sources").Out, StringComparison.Ordinal);
        Assert.Contains(
            "출처",
            _program.Run("grid", "sources", "--lang", "ko").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fetch_keeps_what_sources_say_and_exits_3_where_none_does()
    {
        Year(24);
        Configure("sources: {files: [{name: plant, path: mine.csv}], DE: [plant], FR: [plant]}");
        Answer told = _program.Run(
            "grid",
            "fetch",
            "DE",
            "--from",
            "2026-01-01",
            "--to",
            "2026-03-01",
            "--format",
            "json"
        );
        Assert.Equal(0, told.Code);
        Assert.Contains("plant: has nothing for the period", told.Error, StringComparison.Ordinal);
        JsonElement fetched = JsonDocument.Parse(told.Out).RootElement;
        JsonElement plant = fetched.GetProperty("sources")[0];
        Assert.Equal(24, plant.GetProperty("added").GetInt32());
        Assert.Equal(
            "no_data",
            plant.GetProperty("failures")[0].GetProperty("failure").GetString()
        );
        Answer none = _program.Run(
            "grid",
            "fetch",
            "FR",
            "--from",
            "2026-01-01",
            "--to",
            "2026-01-02"
        );
        Assert.Equal(3, none.Code);
        Assert.Contains("no source answered for FR", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_another_signal_is_kept_and_answers_no_question_about_this_one()
    {
        Year(24);
        Configure(
            "sources: {files: [{name: margin, path: mine.csv, basis: marginal}], default: [margin]}"
        );
        Assert.Equal(
            0,
            _program.Run("grid", "fetch", "DE", "--from", "2026-01-01", "--to", "2026-01-02").Code
        );
        Answer history = _program.Run(
            "grid",
            "history",
            "DE",
            "--from",
            "2026-01-01",
            "--to",
            "2026-01-02",
            "--format",
            "csv"
        );
        Assert.Contains("counts something else", history.Error, StringComparison.Ordinal);
        Assert.Equal(
            24,
            history
                .Out.Split('\n')
                .Count(row => row.Contains(",profile,profile,", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("sources: {default: [plent]}", "line 1", "no source 'plent'")]
    [InlineData(
        "sources:\n  files:\n    - {name: plant, path: a.csv}\n  DE:\n    - plent",
        "line 5",
        "nearest: plant"
    )]
    [InlineData("sources:\n  staleness_h: never", "line 2", "'staleness_h'")]
    [InlineData("sources:\n  Germany!: [a]", "line 2", "neither a zone id")]
    [InlineData(
        "sources:\n  files:\n    - {name: a, path: b, unit: stone}\n  default: [a]",
        "line 3",
        "g/kWh"
    )]
    [InlineData(
        "sources:\n  files: [{name: a, path: b}]\n  XX: [a]",
        "line 3",
        "zone 'XX' is not known"
    )]
    public void A_configuration_that_is_wrong_names_the_line_and_the_nearest(
        string yaml,
        string line,
        string said
    )
    {
        Configure(yaml);
        Answer answer = _program.Run("grid", "sources");
        Assert.Equal(2, answer.Code);
        Assert.Contains(line, answer.Error, StringComparison.Ordinal);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forecast_stands_on_what_is_kept_and_says_on_what()
    {
        Json("grid", "import", Recent(24 * 70), "--format", "json");
        JsonElement json = Json("grid", "forecast", "DE", "--format", "json");
        Assert.Equal("pooled", json.GetProperty("made_from").GetString());
        Assert.Equal("recent.csv", json.GetProperty("source").GetString());
        Assert.Equal(96, json.GetProperty("points").GetArrayLength());
        Assert.All(
            json.GetProperty("points").EnumerateArray(),
            point => Assert.Equal("forecast", point.GetProperty("tier").GetString())
        );
        JsonElement now = Json("grid", "now", "DE", "--format", "json");
        Assert.Equal("recent.csv", now.GetProperty("latest").GetProperty("source").GetString());
        Assert.Equal("forecaster", now.GetProperty("hours")[0].GetProperty("source").GetString());
        Assert.Contains(
            "newest observed",
            _program.Run("grid", "now", "DE").Out,
            StringComparison.Ordinal
        );
        Assert.Contains("▔", _program.Run("grid", "forecast", "DE").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_uses_observed_hours_that_are_kept_and_says_so()
    {
        _program.Run("run", "--zone", "DE", "--subject", "job", "--", "true");
        Answer before = _program.Run("report", "--by", "evidence", "--format", "csv");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        StringBuilder csv = new("start,end,g_per_kwh\n");
        for (int i = -3; i <= 2; i++)
        {
            DateTimeOffset hour = new DateTimeOffset(
                now.Year,
                now.Month,
                now.Day,
                now.Hour,
                0,
                0,
                TimeSpan.Zero
            ).AddHours(i);
            csv.Append(CultureInfo.InvariantCulture, $"{hour:O},{hour.AddHours(1):O},123\n");
        }

        Json(
            "grid",
            "import",
            Write("hours.csv", csv.ToString()),
            "--zone",
            "DE",
            "--format",
            "json"
        );
        Answer after = _program.Run("report", "--by", "evidence", "--format", "csv");
        Assert.NotEqual(before.Out, after.Out);
        (Answer run, JsonElement json) = _program.Measure("true", "--zone", "DE");
        Assert.Equal(0, run.Code);
        Assert.Equal("observed", json.GetProperty("intensity_tier").GetString());
        Assert.Equal("measured", json.GetProperty("intensity_evidence").GetString());
    }

    [Fact]
    public void Training_is_measured_kept_and_used_by_later_forecasts()
    {
        string year = Recent(24 * 400);
        File.Move(year, Path.Combine(_program.Folder, "year.csv"));
        Answer trained = _program.Run(
            "grid",
            "train",
            "DE",
            "--history",
            "year.csv",
            "--format",
            "json"
        );
        Assert.Equal(0, trained.Code);
        string file = JsonDocument.Parse(trained.Out).RootElement.GetProperty("file").GetString()!;
        Assert.True(File.Exists(file));
        Assert.Contains("emissions", trained.Error, StringComparison.Ordinal);
        Assert.Contains(
            "grid-forecast-DE",
            _program.Run("report", "--format", "csv").Out,
            StringComparison.Ordinal
        );
        // Four weeks and a little are kept; what was learnt from the year does the rest.
        Json("grid", "import", Recent(24 * 40), "--format", "json");
        JsonElement json = Json("grid", "forecast", "DE", "--format", "json");
        Assert.Equal("own_history", json.GetProperty("made_from").GetString());
        File.WriteAllText(file, "PAR1");
        Answer damaged = _program.Run("grid", "forecast", "DE");
        Assert.Equal(3, damaged.Code);
        Assert.Contains(file, damaged.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "XX")]
    [InlineData(3, "DE")]
    [InlineData(3, "DE", "--history", "nowhere.csv")]
    public void Training_without_a_year_exits_with_its_code(int code, params string[] typed)
    {
        Answer answer = _program.Run(["grid", "train", .. typed]);
        Assert.Equal(code, answer.Code);
        Assert.Contains(
            typed.Length > 1 ? "nowhere.csv" : typed[0],
            answer.Error,
            StringComparison.Ordinal
        );
    }

    private JsonElement Json(params string[] typed)
    {
        Answer answer = _program.Run(typed);
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        return JsonDocument.Parse(answer.Out).RootElement;
    }

    private void Configure(string yaml) => Write("tonsure.yaml", yaml);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_program.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Hours from the new year on: 200 g and the hour's number.</summary>
    private string Year(int hours)
    {
        StringBuilder csv = new("utc_hour,DE\n");
        for (int i = 0; i < hours; i++)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i):yyyy-MM-dd'T'HH},{200 + i}\n"
            );
        }

        return Write("mine.csv", csv.ToString());
    }

    /// <summary>Hours until this one: 700 g by day, else 900 g, each with a trace of its own.</summary>
    private string Recent(int hours)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        DateTimeOffset end = new(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        StringBuilder csv = new("utc_hour,DE\n");
        for (int i = hours; i > 0; i--)
        {
            DateTimeOffset hour = end.AddHours(-i);
            double grams = (hour.Hour is >= 6 and < 18 ? 700 : 900) + (0.013 * (i % 97));
            csv.Append(CultureInfo.InvariantCulture, $"{hour:yyyy-MM-dd'T'HH},{grams:0.###}\n");
        }

        return Write("recent.csv", csv.ToString());
    }
}
