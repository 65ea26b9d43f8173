using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class DiscloseTests : IDisposable
{
    private const string Key = "log.example/acme";
    private const string Subject = "acme/m";
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_statement_is_computed_again_from_a_copied_ledger_to_the_same_bytes()
    {
        string statement = Disclosed();
        string copy = Copied();

        Answer same = Done("verify", statement, "--recompute", copy, "--key", PublicKey());
        Assert.Contains("verified", same.Out, StringComparison.Ordinal);
        JsonElement json = Json(
            Done("verify", statement, "--recompute", copy, "--format", "json").Out
        );
        JsonElement recomputed = json.GetProperty("recomputed");
        Assert.True(recomputed.GetProperty("holds").GetBoolean());
        Assert.Equal(
            recomputed.GetProperty("stated").GetString(),
            recomputed.GetProperty("computed").GetString()
        );

        // On the other machine itself, which has another time zone, language and key.
        _program.Home = copy;
        _program.Variables["TZ"] = "Asia/Seoul";
        _program.Variables["LC_ALL"] = "ko_KR.UTF-8";
        string there = At("there.json");
        Done("disclose", "--subject", Subject, "--key", Key, "--out", there);
        Assert.Equal(Payload(statement), Payload(there));
    }

    [Fact]
    public void Figures_that_differ_are_named_and_the_answer_is_no()
    {
        string statement = Disclosed();
        string copy = Copied();
        string home = _program.Home;
        _program.Home = copy;
        Measure("training");
        _program.Home = home;

        Answer no = _program.Run("verify", statement, "--recompute", copy);
        Assert.Equal(1, no.Code);
        Assert.Contains("/facts/digest", no.Out, StringComparison.Ordinal);
        Answer answer = _program.Run("verify", statement, "--recompute", copy, "--format", "json");
        Assert.Equal(1, answer.Code);
        JsonElement[] differences =
        [
            .. Json(answer.Out)
                .GetProperty("recomputed")
                .GetProperty("differences")
                .EnumerateArray(),
        ];
        JsonElement runs = Assert.Single(
            differences,
            difference => difference.GetProperty("path").GetString() == "/totals/runs"
        );
        Assert.Equal(1, runs.GetProperty("stated").GetInt32());
        Assert.Equal(2, runs.GetProperty("computed").GetInt32());
    }

    [Fact]
    public void Restated_grid_data_is_told_apart_from_restated_facts()
    {
        string statement = Disclosed();
        string home = _program.Home;
        _program.Home = Copied();
        Done("grid", "import", Hours(), "--licence", "CC0-1.0");

        Answer answer = _program.Run(
            "verify",
            statement,
            "--recompute",
            _program.Home,
            "--format",
            "json"
        );
        Assert.Equal(1, answer.Code);
        Dictionary<string, JsonElement> differences = Json(answer.Out)
            .GetProperty("recomputed")
            .GetProperty("differences")
            .EnumerateArray()
            .ToDictionary(difference => difference.GetProperty("path").GetString()!);
        Assert.Equal(
            "observed",
            differences["/factors/intensities/0/tier"].GetProperty("computed").GetString()
        );
        Assert.Equal(
            "hours.csv",
            differences["/factors/intensities/0/source"].GetProperty("computed").GetString()
        );
        Assert.Contains("/totals/location_based_g/value", differences.Keys);
        Assert.DoesNotContain("/facts/digest", differences.Keys);
        Assert.DoesNotContain("/totals/facility_energy_kwh/value", differences.Keys);

        _program.Home = home;
        Done("verify", statement, "--recompute", home);
    }

    [Fact]
    public void A_statement_that_says_to_be_of_something_else_is_found_out_without_a_key()
    {
        string statement = Disclosed();
        string payload = Payload(statement);
        string other = Convert.ToBase64String(
            global::System.Text.Encoding.UTF8.GetBytes(
                global::System
                    .Text.Encoding.UTF8.GetString(Convert.FromBase64String(payload))
                    .Replace("\"name\":\"acme/m\"", "\"name\":\"acme/n\"", StringComparison.Ordinal)
            )
        );
        Assert.NotEqual(payload, other);
        File.WriteAllText(
            statement,
            File.ReadAllText(statement).Replace(payload, other, StringComparison.Ordinal)
        );
        Answer answer = _program.Run("verify", statement, "--recompute", _program.Home);
        Assert.Equal(1, answer.Code);
        Assert.Contains("/subject", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_byte_of_a_statement_changes_unnoticed()
    {
        string statement = Disclosed();
        string copy = Copied();
        string key = PublicKey();
        byte[] bytes = File.ReadAllBytes(statement);
        for (int at = 3; at < bytes.Length; at += Math.Max(1, bytes.Length / 10))
        {
            byte[] changed = [.. bytes];
            changed[at] ^= 1;
            File.WriteAllBytes(statement, changed);
            Answer answer = _program.Run("verify", statement, "--recompute", copy, "--key", key);
            Assert.True(answer.Code == 1, $"{at}: {answer.Code}\n{answer.Error}");
        }
    }

    [Theory]
    [InlineData("cyclonedx-1.6")]
    [InlineData("cyclonedx-1.7")]
    [InlineData("spdx-3.0.1")]
    [InlineData("eu-ai-act")]
    [InlineData("sci")]
    [InlineData("sci-ai")]
    public void Every_form_of_a_model_is_written_as_JSON(string form)
    {
        Measure("training");
        string[] details =
            form == "spdx-3.0.1"
                ?
                [
                    "--version",
                    "1",
                    "--supplier",
                    "Acme",
                    "--download-location",
                    "https://example.org/m",
                    "--release-time",
                    "2026-12-01",
                ]
                : [];
        Answer answer = Done(["disclose", "--subject", Subject, "--as", form, .. details]);
        Assert.Equal(JsonValueKind.Object, Json(answer.Out).ValueKind);
        // And is valid by its official schema, and can be.
        File.WriteAllText(At("form.json"), answer.Out);
        Done("lint", At("form.json"));
    }

    [Fact]
    public void Pages_are_in_the_reader_s_language_and_ask_no_other_host_for_anything()
    {
        Measure("training");
        string english = Done("disclose", "--subject", Subject, "--as", "html").Out;
        string korean = Done("disclose", "--subject", Subject, "--as", "html", "--lang", "ko").Out;
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ko\">", korean, StringComparison.Ordinal);
        Assert.Contains("발자국 공개", korean, StringComparison.Ordinal);
        foreach (string page in new[] { english, korean })
        {
            Assert.DoesNotContain("http", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.Equal(Count(page, "<svg"), Count(page, "<figcaption>"));
            Assert.True(Count(page, "<table") >= Count(page, "<svg"));
        }

        Assert.Contains(
            "# 발자국 공개: acme/m",
            Done("disclose", "--subject", Subject, "--as", "markdown", "--lang", "ko").Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("1e6", "1000000")]
    public void A_count_of_units_is_read_to_its_last_digit(string typed, string count)
    {
        Measure("training");
        string score = Done(
            "disclose",
            "--subject",
            Subject,
            "--as",
            "sci",
            "--functional-unit",
            "answer",
            "--units",
            typed
        ).Out;
        Assert.Equal(
            count,
            Json(score).GetProperty("functional_unit").GetProperty("count").GetRawText()
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Help_and_refusal_tell_that_a_ledger_verifies_too(string language)
    {
        string help = Done("verify", "--help", "--lang", language).Out;
        Assert.Contains("--recompute", help.Split('\n')[1], StringComparison.Ordinal);
        Answer none = _program.Run("verify", "statement.json", "--lang", language);
        Assert.Equal(2, none.Code);
        Assert.Equal(2, none.Error.Split("--recompute").Length - 1);
    }

    [Fact]
    public void A_card_has_grams_and_an_owner_s_report_has_the_standard_s_datapoints()
    {
        Measure("training");
        Assert.Matches(
            @"^---\nco2_eq_emissions:\n  emissions: \d+(\.\d+)?\n  source: ",
            Done("disclose", "--subject", Subject, "--as", "huggingface").Out
        );
        JsonElement[] points =
        [
            .. Json(
                    Done(
                        "disclose",
                        "--owner",
                        "acme",
                        "--period",
                        "2020-01-01/2099",
                        "--as",
                        "esrs-e1"
                    ).Out
                )
                .GetProperty("datapoints")
                .EnumerateArray(),
        ];
        JsonElement scope2 = Assert.Single(
            points,
            point => point.GetProperty("datapoint").GetString() == "E1-6_09"
        );
        Assert.True(scope2.GetProperty("value").GetDecimal() > 0);
        Assert.All(
            points,
            point =>
                Assert.True(
                    point.TryGetProperty("value", out _) || point.TryGetProperty("unknown", out _)
                )
        );
    }

    [Fact]
    public void A_statement_that_is_logged_brings_its_figures_into_the_record()
    {
        string statement = Disclosed();
        Done("record", "init", Key);
        Done("record", "append", statement, "--subject", Subject);
        Done("record", "publish");
        Done("record", "prove", statement);
        Done("verify", statement, "--key", PublicKey(), "--recompute", _program.Home);
        JsonElement row = Json(Done("record", "history", Subject, "--format", "json").Out)[0];
        Assert.Equal(
            Predicate(statement)
                .GetProperty("totals")
                .GetProperty("location_based_g")
                .GetProperty("value")
                .GetString(),
            row.GetProperty("figures").GetProperty("location_based_g").GetRawText()
        );
    }

    [Fact]
    public void A_period_cuts_the_statement()
    {
        string statement = Disclosed();
        Answer none = _program.Run("disclose", "--subject", Subject, "--period", "1999");
        Assert.Equal(1, none.Code);
        Done("disclose", "--subject", Subject, "--period", "2020/2099", "--out", statement);
        Assert.Equal(
            "2020-01-01T00:00:00.000Z/2099-01-01T00:00:00.000Z",
            Predicate(statement).GetProperty("scope").GetProperty("period").GetString()
        );
        Done("verify", statement, "--recompute", _program.Home);
    }

    [Theory]
    [InlineData(2, "disclose")]
    [InlineData(2, "disclose", "--subject", "a", "--owner", "b")]
    [InlineData(2, "disclose", "--subject", " ")]
    [InlineData(2, "disclose", "--owner", "a//b")]
    [InlineData(2, "disclose", "--subject", "a", "--as", "pdf")]
    [InlineData(2, "disclose", "--subject", "a", "--period", "soon")]
    [InlineData(2, "disclose", "--subject", "a", "--period", "2026-13")]
    [InlineData(2, "disclose", "--subject", "a", "--period", "2027/2026")]
    [InlineData(2, "disclose", "--subject", "a", "--period", "9999")]
    [InlineData(2, "disclose", "--subject", "a", "--as", "sci", "--units", "0")]
    [InlineData(2, "disclose", "--subject", "a", "--as", "sci", "--units", "1.5")]
    [InlineData(2, "disclose", "--subject", "a", "--as", "sci", "--units", "9223372036854775808")]
    [InlineData(2, "disclose", "--subject", "a", "--as", "html", "--benchmark", "MMLU")]
    [InlineData(2, "disclose", "--subject", "a", "--as", "html", "--release-time", "x")]
    [InlineData(2, "disclose", "--subject", "a", "--as", "html", "--download-location", "m")]
    [InlineData(2, "disclose", "--subject", "a", "--key", "log.example/none")]
    [InlineData(2, "disclose", "--subject", "a")]
    [InlineData(1, "disclose", "--subject", "nothing", "--as", "html")]
    [InlineData(3, "verify", "/dev/null/x", "--recompute", "/nowhere")]
    [InlineData(1, "verify", "/dev/null", "--recompute", "/nowhere")]
    public void What_cannot_be_is_refused_with_a_word(int code, params string[] words)
    {
        Answer answer = _program.Run(words);
        Assert.True(answer.Code == code, $"{answer.Code}\n{answer.Error}");
        Assert.Empty(answer.Out);
        Assert.StartsWith("tonsure: error: ", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as", "spdx-3.0.1", "--version, --supplier, --download-location, --release-time")]
    [InlineData("--as", "esrs-e1", "--owner")]
    public void A_form_that_needs_more_says_what(string option, string form, string lacking)
    {
        Measure("training");
        Answer answer = _program.Run("disclose", "--subject", Subject, option, form);
        Assert.Equal(2, answer.Code);
        Assert.Contains(lacking, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_key_that_signs_records_signs_and_among_several_one_is_named()
    {
        Measure("training");
        Done("key", "new", "w.example/w", "--witness");
        Assert.Equal(2, _program.Run("disclose", "--subject", Subject).Code);
        Done("key", "new", Key);
        Answer many = _program.Run("disclose", "--subject", Subject);
        Assert.Equal(2, many.Code);
        Assert.Contains(Key, many.Error, StringComparison.Ordinal);
        Done("disclose", "--subject", Subject, "--key", Key);
    }

    private string Disclosed()
    {
        Measure("training");
        Done("key", "new", Key);
        string path = At("statement.json");
        Done("disclose", "--subject", Subject, "--out", path);
        return path;
    }

    private void Measure(string kind)
    {
        (Answer answer, _) = _program.Measure(
            "true",
            "--zone",
            "DE",
            "--subject",
            Subject,
            "--owner",
            "acme/nlp",
            "--kind",
            kind
        );
        Assert.True(answer.Code == 0, answer.Error);
    }

    /// <summary>900 g/kWh in Germany, two days around now.</summary>
    private string Hours()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        DateTimeOffset first = new(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        string path = At("hours.csv");
        File.WriteAllLines(
            path,
            Enumerable
                .Range(-24, 48)
                .Select(i =>
                    first.AddHours(i).ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture)
                    + ",900"
                )
                .Prepend("utc_hour,DE")
        );
        return path;
    }

    private string Copied()
    {
        string copy = At("elsewhere");
        foreach (string file in Directory.GetFiles(_program.Home, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(_program.Home, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private string At(string name) => Path.Combine(_program.Folder, name);

    private string PublicKey() => Done("key", "show", Key).Out.Trim();

    private Answer Done(params string[] words)
    {
        Answer answer = _program.Run(words);
        Assert.True(answer.Code == 0, $"{string.Join(' ', words)}: {answer.Code}\n{answer.Error}");
        return answer;
    }

    private static string Payload(string path) =>
        Json(File.ReadAllText(path)).GetProperty("payload").GetString()!;

    private static JsonElement Predicate(string path) =>
        Json(global::System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(Payload(path))))
            .GetProperty("predicate");

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static int Count(string text, string part) =>
        (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
