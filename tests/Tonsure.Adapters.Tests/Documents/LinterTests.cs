using CsCheck;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Lint;
using Xunit;
using static Tonsure.Adapters.Tests.Documents.DocumentTexts;

namespace Tonsure.Adapters.Tests.Documents;

public sealed class LinterTests
{
    [Theory]
    [InlineData(1000, 0.4, true)]
    [InlineData(1000, 0.008, true)]
    [InlineData(1000, 0.0079, false)]
    [InlineData(1000, 1.5, true)]
    [InlineData(1000, 1.51, false)]
    [InlineData(1000, 0, false)]
    public void Emissions_over_energy_are_what_a_grid_can_emit(
        double kwh,
        double tonnes,
        bool can
    ) =>
        Assert.Equal(
            can ? [] : ["implied-intensity"],
            TheLinter.Errors(CycloneDx(Consumption(kwh, tonnes, [kwh])))
        );

    [Fact]
    public void Parts_add_up_to_the_whole()
    {
        Assert.Empty(TheLinter.Errors(CycloneDx(Consumption(100, null, [33.3, 33.3, 33.4]))));
        Finding.NotTheSum found = TheLinter.The<Finding.NotTheSum>(
            CycloneDx(Consumption(100, null, [50, 30]))
        );
        Assert.Equal((100, 80, 2), (found.Whole, found.Parts, found.Count));
    }

    [Fact]
    public void Somebody_provided_the_energy() =>
        Assert.Equal(["providers"], TheLinter.Errors(CycloneDx(Consumption(100, 0.04, []))));

    [Fact]
    public void A_negative_quantity_is_an_error_wherever_it_stands()
    {
        Assert.Equal(
            ["negative", "negative"],
            TheLinter.Errors(CycloneDx(Consumption(-1, null, [-1])))
        );
        Assert.Contains(
            "negative",
            TheLinter.Errors("---\nco2_eq_emissions: -5\n---\n# A model\n")
        );
        Assert.Contains(
            "negative",
            TheLinter.Errors("""{"training_compute_flop": 1e20, "training_energy_mwh": -3}""")
        );
    }

    [Fact]
    public void A_version_without_a_schema_is_said_to_have_none() =>
        Assert.Equal(
            "cyclonedx-1.4",
            TheLinter.The<Finding.UnknownVersion>(CycloneDx(Consumption(1, null, [1]), "1.4")).Name
        );

    [Theory]
    [InlineData("suppliedBy")]
    [InlineData("software_downloadLocation")]
    [InlineData("software_packageVersion")]
    [InlineData("software_primaryPurpose")]
    [InlineData("releaseTime")]
    public void Fields_that_the_AI_profile_demands_are_missed_though_the_schema_does_not(
        string field
    )
    {
        string energy = SpdxEnergy("36500.0", "kilowattHour");
        Assert.Empty(TheLinter.Errors(Spdx(Package, energy)));
        string without = string.Join(
            ',',
            Package.Split(',').Where(part => !part.Contains(field, StringComparison.Ordinal))
        );
        Finding.Missing found = TheLinter.The<Finding.Missing>(Spdx(without, energy));
        Assert.Equal((field, "/@graph/2"), (found.Field, found.Path));
    }

    [Fact]
    public void Megajoules_and_kilowatt_hours_are_compared_alike()
    {
        // 1e24 operations take at least some 30,000 kWh on the best hardware there is.
        const string compute =
            """ "ai_hyperparameter":[{"type":"DictionaryEntry","key":"training_flop","value":"1e24"}],""";
        Assert.Empty(TheLinter.Errors(Spdx(Package + compute, SpdxEnergy("3600000", "megajoule"))));
        Finding.TooLittleEnergy found = TheLinter.The<Finding.TooLittleEnergy>(
            Spdx(Package + compute, SpdxEnergy("3600", "megajoule"))
        );
        Assert.Equal(1000, found.Energy, 6);
        Assert.True(found.Least > 10_000);
    }

    [Fact]
    public void The_card_of_Llama_3_3_states_less_than_any_grid_emits()
    {
        // 7.0 million hours at 700 W are 4.9 GWh; 12.9 t over them, with a PUE of 1 to 2, are 1.3 to 2.6 g/kWh.
        string card = Card(
            "Training took a cumulative **7.0**M GPU hours on H100-80GB (TDP of 700W).",
            "Llama 3.3 70B | 7.0M | 700 | 12.9"
        );
        Assert.Equal(["implied-intensity"], TheLinter.Errors(card));
        Finding.NoGrid found = TheLinter.The<Finding.NoGrid>(card);
        Assert.True(found.IsFromPower);
        Assert.Equal(12.9 / 4.9, found.Most, 3);
        Assert.Equal(12.9 / 9.8, found.Least, 3);
        Assert.Equal("#L7", found.Path);
    }

    [Fact]
    public void A_card_of_the_same_form_whose_figures_follow_is_not_flagged() =>
        Assert.Empty(
            TheLinter.Errors(
                Card(
                    "Training took a cumulative of **39.3M** GPU hours on H100-80GB (TDP of 700W). Estimated total location-based greenhouse gas emissions were **11,390** tons CO2eq.",
                    "8B | 1.46M | 700 | 420",
                    "70B | 7.0M | 700 | 2,040",
                    "405B | 30.84M | 700 | 8,930"
                )
            )
        );

    [Fact]
    public void Sentences_and_totals_of_a_card_agree_with_its_rows()
    {
        string[] rows = ["8B | 1.46M | 700 | 420", "70B | 7.0M | 700 | 2,040"];
        Assert.Equal(
            ["parts-sum", "parts-sum"],
            TheLinter.Errors(
                Card(
                    "A cumulative of 39.3M GPU hours; location-based greenhouse gas emissions were 11,390 tons.",
                    rows
                )
            )
        );
        Assert.Equal(
            ["parts-sum"],
            TheLinter.Errors(Card("", [.. rows, "Total | 8.46M | 700 | 2,640"]))
        );
    }

    [Theory]
    [InlineData("0.05 kg", "0.05")]
    [InlineData("1.5e3", "1.5")]
    [InlineData("1,500", "1")]
    [InlineData("about a gram", "")]
    public void What_a_hub_reads_otherwise_is_an_error(string written, string read)
    {
        Finding.NotPlain found = TheLinter.The<Finding.NotPlain>(
            $"---\nlicense: mit\nco2_eq_emissions:\n  emissions: {written}\n---\n# A model\n"
        );
        Assert.Equal((written, read), (found.Written, found.Read));
    }

    [Fact]
    public void A_plain_number_of_a_card_is_read_as_a_hub_does()
    {
        const string card =
            "---\nco2_eq_emissions:\n  emissions: 1500.5\n  source: measured\n  hardware_used: 8 x A100\n---\n# A model\n";
        LintReport report = TheLinter.Check(card);
        Assert.Equal(DocumentFormat.ModelCard, report.Format);
        Assert.Equal(
            ["boundary-stated", "device-power-stated", "uncertainty-stated"],
            report.Findings.Select(found => found.Finding.Rule.Word()).Order(StringComparer.Ordinal)
        );
        Assert.False(report.HasErrors);
    }

    [Fact]
    public void A_card_that_tells_nothing_is_told_so() =>
        Assert.Equal(
            ["any-figure"],
            TheLinter.Rules("---\nlicense: mit\n---\n# A model\n", LintSeverity.Warning)
        );

    [Fact]
    public void A_device_draws_no_more_than_it_can()
    {
        static string Power(string hardware, double watts) =>
            $$"""{"form":"eu-ai-act","hardware":"{{hardware}}","device_power_w":{{watts}},"training_energy_mwh":1}""";
        Assert.Empty(TheLinter.Errors(Power("8 x NVIDIA H100-80GB", 700)));
        Finding.TooMuchPower found = TheLinter.The<Finding.TooMuchPower>(
            Power("8 x NVIDIA H100-80GB", 1400)
        );
        Assert.False(found.IsImplied);
        Assert.Equal(1400, found.Watts);
        Assert.Empty(TheLinter.Errors(Power("a machine of ours", 5000)));
    }

    [Fact]
    public void Energy_over_device_hours_is_what_a_device_with_all_around_it_can_draw()
    {
        static string Form(double mwh) =>
            $$"""{"form":"eu-ai-act","hardware":"H100-SXM","training_device_hours":1000,"training_energy_mwh":{{mwh}}}""";
        Assert.Empty(TheLinter.Errors(Form(2)));
        Assert.True(TheLinter.The<Finding.TooMuchPower>(Form(20)).IsImplied);
    }

    [Fact]
    public void The_example_of_SCI_for_AI_is_off_by_a_thousand()
    {
        // 5,000 kg and 1,500 kg over 50 billion tokens are 0.13 g a thousand tokens, told as a million.
        const string json = """
            {"title":"SCI for AI","consumer":{"functional_unit":"token","operational_carbon_kg":5000,"embodied_carbon_kg":1500,
            "tokens":50000000000,"sci":{"value":0.13,"unit":"g CO2e/million tokens"}}}
            """;
        Finding.WrongScore found = TheLinter.The<Finding.WrongScore>(json);
        Assert.Equal(1000, found.Recomputed / found.Stated, 6);
        Assert.Equal("/consumer/sci/value", found.Path);
        Assert.Empty(TheLinter.Errors(json.Replace("0.13", "130", StringComparison.Ordinal)));
        Finding.WrongScore text = TheLinter.The<Finding.WrongScore>(
            "# Scores\n\n- SCI = 6,500 kg CO₂e / 50 billion tokens = 0.13 g CO₂e/million tokens\n"
        );
        Assert.Equal(1000, text.Recomputed / text.Stated, 6);
        Assert.Equal("#L3", text.Path);
    }

    [Theory]
    [InlineData(
        """{"sci_g_per_unit":0.5,"energy_kwh":10,"intensity_g_per_kwh":400,"embodied_g":1000,"functional_units":10000}""",
        true
    )]
    [InlineData(
        """{"sci_g_per_unit":0.4,"energy_kwh":10,"intensity_g_per_kwh":400,"embodied_g":1000,"functional_units":10000}""",
        false
    )]
    [InlineData("""{"SCI":500,"E":10,"I":400,"M":1000,"R":10}""", true)]
    [InlineData("""{"SCI":0.5,"E":10,"I":400,"M":1000,"R":10}""", false)]
    [InlineData(
        """{"sci":500,"carbon_g":5000,"functional_unit":{"name":"request","count":10}}""",
        true
    )]
    public void A_score_follows_from_its_parts(string json, bool follows)
    {
        Assert.Equal(DocumentFormat.Sci, TheLinter.Check(json).Format);
        Assert.Equal(follows ? [] : ["score"], TheLinter.Errors(json));
    }

    [Fact]
    public void Statements_are_read_bare_and_in_their_envelope()
    {
        const string statement = """
            {"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"m","digest":{"sha256":"00"}}],
            "predicateType":"https://example.com/disclosure/v1",
            "predicate":{"facility_energy_kwh":"100","location_carbon_g":"4000000",
            "by_kind":[{"kind":"training","facility_energy_kwh":"60"},{"kind":"sweep","facility_energy_kwh":"30"}]}}
            """;
        string[] expected = ["implied-intensity", "parts-sum"];
        Assert.Equal(expected, TheLinter.Errors(statement).Order(StringComparer.Ordinal));
        string envelope =
            $$"""{"payloadType":"application/vnd.in-toto+json","payload":"{{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(statement))}}","signatures":[{"sig":""}]}""";
        LintReport report = TheLinter.Check(envelope);
        Assert.Equal(DocumentFormat.Statement, report.Format);
        Assert.Equal(expected, TheLinter.Errors(envelope).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"standard":"ESRS E1","E1-5":{"total_energy_mwh":-1}}""", DocumentFormat.EsrsE1)]
    [InlineData(
        """{"datapoints":[{"id":"E1-6_07","value":-2,"unit":"tCO2e"}]}""",
        DocumentFormat.EsrsE1
    )]
    [InlineData(
        """{"form":"Model Documentation Form","training_energy_mwh":-1}""",
        DocumentFormat.EuAiAct
    )]
    public void Data_points_and_forms_are_read_by_their_names(string json, DocumentFormat format)
    {
        Assert.Equal(format, TheLinter.Check(json).Format);
        Assert.Equal(["negative"], TheLinter.Errors(json));
    }

    [Theory]
    [InlineData("""{"some":"json"}""")]
    [InlineData("[]")]
    [InlineData("just a text")]
    [InlineData("")]
    public void What_is_of_no_format_is_told_so(string text)
    {
        LintReport report = TheLinter.Check(text);
        Assert.Null(report.Format);
        Assert.Equal(["known-format"], TheLinter.Errors(text));
    }

    [Theory]
    [InlineData("{\n\"a\": 1,\n\"a\": 2}", 3)]
    [InlineData("{\n\"a\":\n\n nul}", 4)]
    [InlineData("{\n\n\"a\": 1e999}", 3)]
    [InlineData("{\n\"a\": \"\\ud800\"}", 2)]
    public void What_is_no_JSON_that_all_read_alike_names_its_line(string text, int line)
    {
        LintReport.Located found = Assert.Single(TheLinter.Check(text).Findings);
        Assert.IsType<Finding.NotJson>(found.Finding);
        Assert.Equal(line, found.Line);
    }

    [Fact]
    public void YAML_that_cannot_be_read_names_its_line()
    {
        LintReport.Located found = Assert.Single(
            TheLinter.Check("---\na: 1\nb: [\n---\n# A model\n").Findings
        );
        Assert.IsType<Finding.NotYaml>(found.Finding);
        Assert.InRange(found.Line, 3, 4);
        // A few lines that would become a thousand million.
        Assert.IsType<Finding.NotYaml>(
            Assert
                .Single(
                    TheLinter.Check("---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n").Findings
                )
                .Finding
        );
    }

    [Fact]
    public void Whatever_the_parts_the_sum_is_flagged_where_it_is_off_by_more_than_a_hundredth() =>
        Gen.Select(Gen.Double[0.1, 1000].Array[1, 5], Gen.Double[0.5, 1.5])
            .Where((_, factor) => Math.Abs(Math.Abs(factor - 1) - 0.01) > 0.001)
            .Sample(
                (parts, factor) =>
                    TheLinter
                        .Errors(CycloneDx(Consumption(parts.Sum() * factor, null, parts)))
                        .Contains("parts-sum", StringComparer.Ordinal)
                    == (
                        Math.Abs(parts.Sum() * (1 - factor))
                        > 0.01 * Math.Max(1, factor) * parts.Sum()
                    ),
                iter: 200
            );
}
