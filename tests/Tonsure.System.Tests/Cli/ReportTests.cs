using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class ReportTests : IDisposable
{
    private static readonly string[] Sums =
    [
        "it_energy_j",
        "facility_energy_j",
        "carbon_g",
        "embodied_g",
        "water_l",
    ];

    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Every_key_adds_up_to_the_same_total_and_coverage_to_a_hundred_percent()
    {
        Fill();
        Dictionary<string, string> totals = [];
        foreach (string key in (string[])["subject", "owner", "site", "day", "hour", "evidence"])
        {
            JsonElement report = Report("--by", key);
            Assert.Equal(key, report.GetProperty("by").GetString());
            foreach (string sum in Sums)
            {
                decimal total = report.GetProperty("total").GetProperty(sum).GetDecimal();
                Assert.Equal(
                    total,
                    report
                        .GetProperty("rows")
                        .EnumerateArray()
                        .Sum(row => row.GetProperty(sum).GetDecimal())
                );
                totals.TryAdd(sum, Text(total));
                Assert.Equal(totals[sum], Text(total));
            }

            foreach (JsonProperty shares in report.GetProperty("coverage").EnumerateObject())
            {
                Assert.Equal(
                    100m,
                    shares.Value.EnumerateObject().Sum(share => share.Value.GetDecimal())
                );
            }
        }
    }

    [Fact]
    public void A_table_of_grades_names_each_column_once()
    {
        Fill();
        string header = _program
            .Run("report", "--by", "evidence", "--format", "csv")
            .Out.Split('\n')[0];
        Assert.Equal(header.Split(',').Distinct(), header.Split(','));
    }

    [Fact]
    public void Comma_separated_values_say_the_same_as_JSON()
    {
        Fill();
        string[][] lines =
        [
            .. _program
                .Run("report", "--by", "owner", "--format", "csv")
                .Out.TrimEnd('\n')
                .Split('\n')
                .Select(line => line.Split(',')),
        ];
        JsonElement[] rows = [.. Report("--by", "owner").GetProperty("rows").EnumerateArray()];
        Assert.Equal(rows.Length, lines.Length - 1);
        foreach ((string[] line, JsonElement row) in lines.Skip(1).Zip(rows))
        {
            foreach ((string column, string text) in lines[0].Zip(line))
            {
                JsonElement value = row.GetProperty(column);
                if (value.ValueKind == JsonValueKind.Number)
                {
                    Assert.Equal(
                        value.GetDecimal(),
                        decimal.Parse(text, CultureInfo.InvariantCulture)
                    );
                }
                else
                {
                    Assert.Equal(value.GetString(), text);
                }
            }
        }
    }

    [Fact]
    public void A_window_before_the_work_holds_nothing_and_one_around_it_holds_all()
    {
        Fill();
        Assert.Empty(Report("--to", "2026-01-01").GetProperty("rows").EnumerateArray());
        Assert.Contains(
            "tonsure run",
            _program.Run("report", "--to", "2026-01-01").Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            Report().GetProperty("total").GetRawText(),
            Report("--from", "2026-01-01", "--to", "2126-01-01T00:00:00Z")
                .GetProperty("total")
                .GetRawText()
        );
    }

    [Fact]
    public void Hours_are_of_the_time_zone_that_was_asked_for()
    {
        _program.Run("run", "--", "true");
        string utc = Hour(Report("--by", "hour"));
        string seoul = Hour(Report("--by", "hour", "--tz", "Asia/Seoul"));
        Assert.EndsWith("Z", utc, StringComparison.Ordinal);
        Assert.EndsWith("+09:00", seoul, StringComparison.Ordinal);
        Assert.Equal(
            DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(seoul, CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("--by", "colour", "subject, owner, site, day, hour, evidence")]
    [InlineData("--tz", "Mars/Olympus", "Asia/Seoul")]
    [InlineData("--from", "yesterday", "2026-")]
    [InlineData("--format", "xml", "table, json, csv")]
    public void A_bad_word_exits_2_and_names_the_good_ones(string option, string word, string said)
    {
        Answer answer = _program.Run("report", option, word);
        Assert.Equal(2, answer.Code);
        Assert.Contains(word, answer.Error, StringComparison.Ordinal);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    [Fact]
    public void People_are_told_whose_factor_the_comparison_is_and_what_energy_is_meant()
    {
        _program.Run("run", "--site", "aws:eu-north-1", "--", "sleep", "0.2");
        string english = _program.Run("report").Out;
        Assert.Contains("US Environmental Protection Agency", english, StringComparison.Ordinal);
        Assert.Contains("energy is the facility's", english, StringComparison.Ordinal);
        string korean = _program.Run("report", "--lang", "ko").Out;
        Assert.Contains("승용차로", korean, StringComparison.Ordinal);
        Assert.Contains("시설의 값", korean, StringComparison.Ordinal);
    }

    private void Fill()
    {
        _program.Run("run", "--owner", "acme/a", "--zone", "DE", "--", "sleep", "0.2");
        _program.Run("run", "--owner", "acme/b", "--site", "aws:eu-north-1", "--", "true");
        _program.Run("run", "--owner", "acme/b", "--", "true");
    }

    private JsonElement Report(params string[] words) =>
        JsonDocument
            .Parse(
                _program.Run(["report", "--format", "json", .. words]).Out,
                new JsonDocumentOptions { AllowDuplicateProperties = false }
            )
            .RootElement;

    private static string Hour(JsonElement report) =>
        report.GetProperty("rows").EnumerateArray().Last().GetProperty("hour").GetString()!;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
