using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>Sites and grids, as the program tells them.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Every_format_of_every_list_holds_the_same_things()
    {
        foreach (
            string[] words in (string[][])
                [
                    ["sites"],
                    ["grid", "zones"],
                    ["grid", "now", "KR"],
                ]
        )
        {
            JsonElement json = Json(words);
            int count =
                json.ValueKind == JsonValueKind.Array
                    ? json.GetArrayLength()
                    : json.GetProperty("hours").GetArrayLength();
            string[] csv = _program
                .Run([.. words, "--format", "csv"])
                .Out.TrimEnd('\n')
                .Split('\n');
            Assert.True(count > 20, $"{string.Join(' ', words)}: {count}");
            Assert.Equal(count, csv.Length - 1);
            Assert.True(
                _program.Run(words).Out.Split('\n').Length > count,
                string.Join(' ', words)
            );
        }
    }

    [Fact]
    public void A_profile_has_a_figure_with_bounds_for_every_month_and_hour()
    {
        JsonElement profile = Json("grid", "profile", "DE");
        JsonElement[] cells = [.. profile.GetProperty("cells").EnumerateArray()];
        Assert.Equal(12 * 24, cells.Length);
        Assert.All(
            cells,
            cell =>
                Assert.True(
                    cell.GetProperty("lower_g_per_kwh").GetDouble() > 0
                        && cell.GetProperty("lower_g_per_kwh").GetDouble()
                            <= cell.GetProperty("intensity_g_per_kwh").GetDouble()
                        && cell.GetProperty("intensity_g_per_kwh").GetDouble()
                            <= cell.GetProperty("upper_g_per_kwh").GetDouble()
                )
        );
        Assert.Equal("ODbL-1.0", profile.GetProperty("licence").GetString());
    }

    [Fact]
    public void A_country_without_hours_has_its_yearly_figure_and_says_so()
    {
        Answer now = _program.Run("grid", "now", "KE");
        Assert.Equal(0, now.Code);
        Assert.Contains("proxy", now.Out, StringComparison.Ordinal);
        Answer profile = _program.Run("grid", "profile", "KE");
        Assert.Contains(
            "only a yearly mean",
            profile.Out + profile.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_zone_names_its_neighbours_and_the_list()
    {
        Answer answer = _program.Run("grid", "now", "GER");
        Assert.Equal(2, answer.Code);
        Assert.Contains("nearest:", answer.Error, StringComparison.Ordinal);
        Assert.Contains("grid zones", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_ones_own_stands_beside_the_clouds()
    {
        File.WriteAllText(
            Path.Combine(_program.Folder, "tonsure.yaml"),
            "sites:\n  - {id: basement, zone: KR, pue: 1.05}\n"
        );
        JsonElement site = Assert.Single(
            Json("sites").EnumerateArray(),
            site => site.GetProperty("site").GetString() == "basement"
        );
        Assert.Equal("KR", site.GetProperty("zone").GetString());
        Assert.Equal(1.05m, site.GetProperty("pue").GetDecimal());
    }

    [Theory]
    [InlineData("site: lab\nsites:\n  - {id: lab, zone: NOWHERE}\n", "NOWHERE")]
    [InlineData("sites:\n  - {id: lab, zone: KR, pue: 0.9}\n", "0.9")]
    [InlineData("zones: KR\n", "zones")]
    [InlineData("sites: [\n", "tonsure.yaml")]
    public void A_bad_configuration_is_named_with_its_file_and_starts_nothing(
        string yaml,
        string said
    )
    {
        string file = Path.Combine(_program.Folder, "tonsure.yaml");
        File.WriteAllText(file, yaml);
        string marker = Path.Combine(_program.Folder, "started");
        Answer answer = _program.Run("run", "--", "touch", marker);
        Assert.InRange(answer.Code, 2, 3);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Contains(file, answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(marker));
    }

    private JsonElement Json(params string[] words) =>
        JsonDocument.Parse(_program.Run([.. words, "--format", "json"]).Out).RootElement;
}
