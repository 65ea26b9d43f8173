using System.Text.Json;
using Tonsure.Cli.Rendering;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class ClaimsTests : IDisposable
{
    private const string Consistent =
        "id: ours\ndevice_hours: 1000\navg_or_tdp_w: 400\npue: 1.1\ngco2_per_kwh: 385\npub_kgco2e: 169.4\n";

    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void One_claim_is_one_object_with_all_its_keys()
    {
        Answer answer = Check("claim.yaml", Consistent, "--format", "json");
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        JsonElement json = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal("consistent", json.GetProperty("verdict").GetString());
        Assert.Equal("power_time", json.GetProperty("rule").GetString());
        Assert.Equal(169_400, json.GetProperty("claimed_carbon_g").GetDecimal());
        Assert.Equal(169_400, json.GetProperty("recomputed_carbon_g").GetDecimal());
        Assert.Equal(169_400, json.GetProperty("recomputed_lower_g").GetDecimal());
        Assert.Equal(169_400, json.GetProperty("recomputed_upper_g").GetDecimal());
        Assert.Equal(1_584_000_000, json.GetProperty("recomputed_energy_j").GetDecimal());
        Assert.Equal(0, json.GetProperty("error_percent").GetDecimal());
        Assert.Equal(385, json.GetProperty("implied_g_per_kwh").GetDecimal());
        Assert.Equal(400, json.GetProperty("implied_w_per_device").GetDecimal());
        Assert.Equal(0, json.GetProperty("missing").GetArrayLength());
        Assert.Equal(0, json.GetProperty("notes").GetArrayLength());
        // Nothing was said of energy: unknown is null and not zero.
        Assert.Equal(JsonValueKind.Null, json.GetProperty("claimed_energy_j").ValueKind);
    }

    [Fact]
    public void Several_claims_are_a_list_and_one_that_does_not_follow_ends_with_one()
    {
        Answer answer = Check(
            "claims.tsv",
            "id\tdevice_hours\tavg_or_tdp_w\tpub_tco2e\na\t7e6\t700\t2040\nb\t7e6\t700\t12.9\n",
            "--format",
            "json"
        );
        Assert.Equal(1, answer.Code);
        JsonElement[] claims = [.. JsonDocument.Parse(answer.Out).RootElement.EnumerateArray()];
        Assert.Equal(
            ["insufficient", "inconsistent"],
            claims.Select(claim => claim.GetProperty("verdict").GetString())
        );
        Assert.Equal(
            ["pue", "gco2_per_kwh"],
            claims[0].GetProperty("missing").EnumerateArray().Select(field => field.GetString())
        );
        Assert.Equal(39_200_000, claims[1].GetProperty("recomputed_lower_g").GetDecimal());
        Assert.Equal(JsonValueKind.Null, claims[1].GetProperty("recomputed_carbon_g").ValueKind);
    }

    [Fact]
    public void A_model_card_is_short_of_everything_and_says_so()
    {
        Answer answer = Check(
            "README.md",
            "---\nco2_eq_emissions:\n  emissions: 0.05 kg\n  hardware_used: 8 A100\n---\n# Model\n"
        );
        Assert.Equal(0, answer.Code);
        Assert.Contains("insufficient", answer.Out, StringComparison.Ordinal);
        Assert.Contains(
            "device_hours, avg_or_tdp_w, pue, gco2_per_kwh",
            answer.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("a hub reads 0.05 g", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claim.yaml", "pue: 0.9\n", 2, "claim.yaml:1: pue: 0.9 is below 1")]
    [InlineData(
        "claim.yaml",
        "id: a\ngco2_per_kwh: 2500\n",
        2,
        "claim.yaml:2: gco2_per_kwh: 2500 is above 2000"
    )]
    [InlineData("claim.tsv", "id\tpub_tco2e\na\t-3\n", 2, "claim.tsv:2: pub_tco2e: -3 is below 0")]
    [InlineData(
        "claim.yaml",
        "pub_energy_mwh: 1\npub_energy_kwh: 1\n",
        2,
        "claim.yaml:2: pub_energy_kwh"
    )]
    [InlineData("claim.yaml", "power: 3\n", 2, "claim.yaml:1: power: no field")]
    [InlineData(
        "claim.yaml",
        "id: a\nparts_tco2e: 1e9\nunits: 1\nper_units: 1e27\npub_tco2e: 1\n",
        2,
        "claim 'a'"
    )]
    [InlineData("claim.yaml", "pue: [\n", 3, "no claim can be read")]
    public void A_refused_file_names_the_line_the_field_and_the_mend(
        string name,
        string text,
        int code,
        string reason
    )
    {
        Answer answer = Check(name, text);
        Assert.Equal(code, answer.Code);
        Assert.Equal("", answer.Out);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
        Assert.Contains("mend", answer.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_that_is_not_there_is_the_worlds_fault_and_a_word_that_is_not_known_the_users()
    {
        Assert.Equal(3, _program.Run("claims", "check", "none.yaml").Code);
        Assert.Equal(2, _program.Run("claims", "check").Code);
        Assert.Equal(2, _program.Run("claims", "list", "--format", "xml").Code);
        Answer unknown = _program.Run("claims", "show", "llama33");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("llama33_70b", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scoreboard_counts_what_it_lists()
    {
        Answer answer = _program.Run("claims", "score", "--format", "json");
        Assert.Equal(0, answer.Code);
        JsonElement json = JsonDocument.Parse(answer.Out).RootElement;
        JsonElement[] claims = [.. json.GetProperty("claims").EnumerateArray()];
        foreach (string verdict in new[] { "consistent", "inconsistent", "insufficient" })
        {
            Assert.Equal(
                claims.Count(claim => claim.GetProperty("verdict").GetString() == verdict),
                json.GetProperty(verdict).GetInt32()
            );
        }

        Assert.InRange(
            Math.Abs(json.GetProperty("largest_consistent_error_percent").GetDecimal()),
            0.5m,
            2m
        );
        Assert.Equal(5, json.GetProperty("cards").GetArrayLength());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void What_people_read_fits_a_hundred_columns(string language)
    {
        string file = Path.Combine(_program.Folder, "claims.tsv");
        File.WriteAllText(
            file,
            "id\tdevice_hours\tavg_or_tdp_w\tpub_tco2e\na\t7e6\t700\t2040\nb\t7e6\t700\t12.9\n"
        );
        string[][] commands =
        [
            ["claims", "list"],
            ["claims", "score"],
            ["claims", "show", "llama33_70b"],
            ["claims", "show", "sci_ai_llm_provider"],
            ["claims", "show", "five-cars"],
            ["claims", "show", "gpt3-35t"],
            ["claims", "show", "ict-14"],
            ["claims", "check", file],
        ];
        Assert.All(
            commands,
            command =>
                Assert.All(
                    _program.Run([.. command, "--lang", language]).Out.Split('\n'),
                    line => Assert.True(DisplayWidth.Of(line.TrimEnd()) <= 100, line)
                )
        );
    }

    [Fact]
    public void A_card_of_evidence_says_what_is_claimed_what_the_source_says_what_we_find_and_why()
    {
        Answer answer = _program.Run("claims", "show", "five-cars");
        Assert.Equal(0, answer.Code);
        foreach (
            string part in new[]
            {
                "claimed",
                "source says",
                "recomputed",
                "315.6",
                "2,272",
                "why",
                "missing",
            }
        )
        {
            Assert.Contains(part, answer.Out, StringComparison.Ordinal);
        }

        JsonElement json = JsonDocument
            .Parse(_program.Run("claims", "show", "gpt3-35t", "--format", "json").Out)
            .RootElement;
        Assert.Equal("inconsistent", json.GetProperty("verdict").GetString());
    }

    private Answer Check(string name, string text, params string[] options)
    {
        string path = Path.Combine(_program.Folder, name);
        File.WriteAllText(path, text);
        return _program.Run(["claims", "check", name, .. options]);
    }
}
