using Tonsure.Adapters.Claims;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Claims;

public sealed class ClaimFileTests : IDisposable
{
    private static readonly Int128 Gram = 1_000_000_000_000;
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_claim_in_YAML_is_read_with_its_units()
    {
        Claim claim = One(
            "claim.yaml",
            """
            id: ours
            kind: training
            model: a model
            device_hours: 1.3e+06
            avg_or_tdp_w: 700
            pue: 1.1
            gco2_per_kwh: 385
            pub_energy_kwh: 1000.5
            pub_energy_boundary: it
            pub_kgco2e: 390000
            intensity_backsolved: no
            expected_tolerance_pct: 3
            source: a paper
            revision: v2
            date: 2024-04-18
            notes: ~
            """
        );
        Assert.Equal("ours", claim.Id);
        Assert.Equal(390_000_000 * Gram, claim.CarbonPicograms);
        Assert.Equal(
            new ClaimedEnergy((Int128)3_601_800_000 * Gram, ClaimBoundary.It),
            claim.Energy
        );
        Assert.Equal(30_000, claim.TolerancePpm);
        Assert.Equal(
            new ClaimInputs.Electricity(
                (Int128)1_300_000 * 3_600_000_000_000,
                Power.FromWatts(700),
                Pue.FromThousandths(1100),
                CarbonIntensity.FromGramsPerKilowattHour(385),
                false
            ),
            claim.Inputs
        );
        Assert.Equal(
            ("a paper", "v2", "2024-04-18"),
            (claim.Origin.Source, claim.Origin.Revision, claim.Origin.Date)
        );
        Assert.Equal("", claim.Origin.Remark.English);
    }

    [Fact]
    public void A_table_has_a_claim_a_row_and_leaves_out_what_somebody_else_recomputed()
    {
        IReadOnlyList<Claim> claims = Load(
            "claims.tsv",
            "id\tmodel\tpub_tco2e\tpue\trecomputed_tco2e\tnotes\na\tM\t131\t\t7\t\"said \"\"so\"\"\"\nb\tN\t4.5e-05\t1.2\t\t\n"
        );
        Assert.Equal(["a", "b"], claims.Select(claim => claim.Id));
        Assert.Equal((Int128)45 * Gram, claims[1].CarbonPicograms);
        Assert.Equal("said \"so\"", claims[0].Origin.Remark.English);
        Assert.Null(((ClaimInputs.Electricity)claims[0].Inputs).Pue);
    }

    [Fact]
    public void Devices_times_hours_are_device_hours() =>
        Assert.Equal(
            (Int128)240 * 3_600_000_000_000,
            (
                (ClaimInputs.Electricity)One("c.yaml", "n_devices: 8\nhours: 30\n").Inputs
            ).DeviceNanoseconds
        );

    [Fact]
    public void Claims_without_a_name_take_their_files()
    {
        Assert.Equal("c", One("c.yaml", "pub_tco2e: 1\n").Id);
        Assert.Equal(
            ["d 1", "d 2"],
            Load("d.yaml", "- pub_tco2e: 1\n- pub_tco2e: 2\n").Select(claim => claim.Id)
        );
    }

    [Theory]
    [InlineData("co2_eq_emissions: 149200\n", 149_200)]
    [InlineData(
        "co2_eq_emissions:\n  emissions: 149.5\n  source: CodeCarbon\n  hardware_used: 8 A100\n",
        149.5
    )]
    public void A_cards_emissions_are_grams(string yaml, double grams)
    {
        Claim claim = One("README.md", $"---\nlicense: mit\n{yaml}---\n# A model\n---\npue: 0.1\n");
        Assert.Equal((Int128)(grams * 1e12), claim.CarbonPicograms);
        Assert.Empty(claim.Noticed);
        Assert.Equal(
            ["device_hours", "avg_or_tdp_w", "pue", "gco2_per_kwh"],
            ClaimChecker.Check(claim).Missing.Select(field => field.Word())
        );
    }

    [Theory]
    [InlineData("0.0123 kg", "0.0123", 12_300)]
    [InlineData("\"1,234.5\"", "1", 1_000_000)]
    [InlineData("1.5e3", "1.5", 1_500_000)]
    [InlineData("about 12 grams", "12", 12_000_000)]
    public void What_a_hub_makes_of_a_cards_text_is_noticed(
        string text,
        string read,
        long micrograms
    )
    {
        Claim claim = One("README.md", $"---\nco2_eq_emissions:\n  emissions: {text}\n---\n");
        Assert.Equal((Int128)micrograms * 1_000_000, claim.CarbonPicograms);
        Assert.Equal(new ClaimNote.CardText(text.Trim('"'), read), Assert.Single(claim.Noticed));
    }

    [Theory]
    [InlineData("pue: 0.9", "pue", ClaimFileProblem.TooSmall)]
    [InlineData("pue: 11", "pue", ClaimFileProblem.TooLarge)]
    [InlineData("gco2_per_kwh: 2001", "gco2_per_kwh", ClaimFileProblem.TooLarge)]
    [InlineData("gco2_per_kwh: -1", "gco2_per_kwh", ClaimFileProblem.TooSmall)]
    [InlineData("device_hours: -5", "device_hours", ClaimFileProblem.TooSmall)]
    [InlineData("device_hours: 1e13", "device_hours", ClaimFileProblem.TooLarge)]
    [InlineData("avg_or_tdp_w: 400 W", "avg_or_tdp_w", ClaimFileProblem.NotANumber)]
    [InlineData("avg_or_tdp_w: 1e400", "avg_or_tdp_w", ClaimFileProblem.NotANumber)]
    [InlineData("avg_or_tdp_w: .nan", "avg_or_tdp_w", ClaimFileProblem.NotANumber)]
    [InlineData("pub_tco2e: 1,234", "pub_tco2e", ClaimFileProblem.NotANumber)]
    [InlineData("pub_tco2e: -1", "pub_tco2e", ClaimFileProblem.TooSmall)]
    [InlineData("pub_tco2e: 1e10", "pub_tco2e", ClaimFileProblem.TooLarge)]
    [InlineData("pub_tco2e: [1, 2]", "pub_tco2e", ClaimFileProblem.NotOneValue)]
    [InlineData("pub_energy_boundary: wall", "pub_energy_boundary", ClaimFileProblem.NotAWord)]
    [InlineData("intensity_backsolved: maybe", "intensity_backsolved", ClaimFileProblem.NotAWord)]
    [InlineData("expected_tolerance_pct: 500", "expected_tolerance_pct", ClaimFileProblem.TooLarge)]
    [InlineData("watts: 400", "watts", ClaimFileProblem.UnknownField)]
    [InlineData("units: 2.5", "units", ClaimFileProblem.NotWhole)]
    [InlineData("parts_tco2e: 1+-2", "parts_tco2e", ClaimFileProblem.TooSmall)]
    [InlineData("parts_tco2e: 1+", "parts_tco2e", ClaimFileProblem.NotANumber)]
    public void What_a_field_cannot_be_is_refused_with_its_line(
        string field,
        string name,
        ClaimFileProblem problem
    )
    {
        ClaimFileException refused = Refused("claim.yaml", $"id: x\n{field}\n");
        Assert.Equal((2, name, problem), (refused.Line, refused.Field, refused.Problem));
        Assert.False(refused.IsUnreadable);
    }

    [Theory]
    [InlineData("pub_energy_mwh: 1\npub_energy_kwh: 1000", "pub_energy_kwh")]
    [InlineData("pub_tco2e: 1\npub_gco2e: 1000000", "pub_gco2e")]
    public void One_quantity_in_two_units_is_refused(string fields, string name)
    {
        ClaimFileException refused = Refused("claim.yaml", fields + "\n");
        Assert.Equal(
            (2, name, ClaimFileProblem.TwoUnits),
            (refused.Line, refused.Field, refused.Problem)
        );
    }

    [Fact]
    public void Hours_that_contradict_devices_times_hours_are_refused()
    {
        ClaimFileException refused = Refused(
            "claim.yaml",
            "n_devices: 8\nhours: 30\ndevice_hours: 30\n"
        );
        Assert.Equal(
            (3, "device_hours", "30", "240"),
            (refused.Line, refused.Field, refused.Value, refused.Expected)
        );
        Assert.Equal(ClaimFileProblem.HoursDiffer, refused.Problem);
    }

    [Fact]
    public void A_tables_error_names_the_row_and_an_unknown_column_the_header()
    {
        ClaimFileException pue = Refused("c.tsv", "id\tpue\na\t1.1\nb\t0.5\n");
        Assert.Equal((3, "pue"), (pue.Line, pue.Field));
        ClaimFileException column = Refused("c.tsv", "id\tpu\na\t1.1\n");
        Assert.Equal(
            (1, "pu", ClaimFileProblem.UnknownField),
            (column.Line, column.Field, column.Problem)
        );
        Assert.Contains("pue", column.Expected, StringComparison.Ordinal);
        Assert.Equal(ClaimFileProblem.SameId, Refused("c.tsv", "id\tpue\na\t1\na\t2\n").Problem);
    }

    [Theory]
    [InlineData("c.tsv", "id\tpue\na\n", ClaimFileProblem.Malformed)]
    [InlineData("c.tsv", "", ClaimFileProblem.Malformed)]
    [InlineData("c.tsv", "id\tpue\n", ClaimFileProblem.Empty)]
    [InlineData("c.yaml", "", ClaimFileProblem.Empty)]
    [InlineData("c.yaml", "[]", ClaimFileProblem.Empty)]
    [InlineData("c.yaml", "just words", ClaimFileProblem.Malformed)]
    [InlineData("c.yaml", "id: [", ClaimFileProblem.Malformed)]
    [InlineData("c.yaml", "pue: 1\npue: 2\n", ClaimFileProblem.Malformed)]
    [InlineData("README.md", "# A model\n", ClaimFileProblem.NoCardEmissions)]
    [InlineData("README.md", "---\nlicense: mit\n", ClaimFileProblem.NoCardEmissions)]
    [InlineData("README.md", "---\nlicense: mit\n---\n", ClaimFileProblem.NoCardEmissions)]
    [InlineData(
        "README.md",
        "---\nco2_eq_emissions:\n  source: x\n---\n",
        ClaimFileProblem.NoCardEmissions
    )]
    [InlineData("README.md", "---\nco2_eq_emissions: much\n---\n", ClaimFileProblem.NotANumber)]
    [InlineData("README.md", "---\nco2_eq_emissions: -3\n---\n", ClaimFileProblem.TooSmall)]
    [InlineData(
        "README.md",
        "---\nco2_eq_emissions: 10000000000000000\n---\n",
        ClaimFileProblem.TooLarge
    )]
    [InlineData(
        "README.md",
        "---\nco2_eq_emissions:\n  emissions: 1\n  pue: 3\n---\n",
        ClaimFileProblem.UnknownField
    )]
    [InlineData("README.md", "---\na: [\n---\n", ClaimFileProblem.Malformed)]
    public void A_file_without_a_claim_is_refused(
        string name,
        string text,
        ClaimFileProblem problem
    ) => Assert.Equal(problem, Refused(name, text).Problem);

    [Fact]
    public void A_cards_error_names_the_line_of_the_file()
    {
        ClaimFileException refused = Refused(
            "README.md",
            "---\nlicense: mit\nco2_eq_emissions:\n  emissions: none\n---\n"
        );
        Assert.Equal((4, "co2_eq_emissions.emissions"), (refused.Line, refused.Field));
    }

    [Fact]
    public void A_file_that_is_not_there_cannot_be_read()
    {
        ClaimFileException missing = Assert.Throws<ClaimFileException>(() =>
            ClaimFile.Load(_scratch["none.yaml"])
        );
        Assert.Equal(ClaimFileProblem.Unreadable, missing.Problem);
        Assert.True(missing.IsUnreadable);
        Assert.True(
            Assert.Throws<ClaimFileException>(() => ClaimFile.Load(_scratch.Root)).IsUnreadable
        );
    }

    private Claim One(string name, string text) => Assert.Single(Load(name, text));

    private IReadOnlyList<Claim> Load(string name, string text) =>
        ClaimFile.Load(_scratch.Write(name, text));

    private ClaimFileException Refused(string name, string text) =>
        Assert.Throws<ClaimFileException>(() => Load(name, text));
}
