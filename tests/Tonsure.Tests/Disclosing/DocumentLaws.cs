using System.Globalization;
using System.Text.Json;
using CsCheck;
using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Statements;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Disclosing;

/// <summary>All forms of one statement carry identical figures, whatever unit they have to be in.</summary>
public sealed class DocumentLaws
{
    private const decimal MicrowattHoursPerKilowattHour = 1_000_000_000m;
    private const decimal MicrogramsPerGram = 1_000_000m;

    [Theory]
    [InlineData("1.6")]
    [InlineData("1.7")]
    public void CycloneDX_has_the_statement_s_kilowatt_hours_and_tonnes_and_providers_add_up(
        string version
    ) =>
        Sample(statement =>
        {
            if (statement.Whole.Figures.FacilityMicrowattHours is null)
            {
                return;
            }

            JsonElement considerations = Json(statement, new CycloneDx(version))
                .GetProperty("components")[0]
                .GetProperty("modelCard")
                .GetProperty("considerations")
                .GetProperty("environmentalConsiderations");
            Dictionary<string, JsonElement> stages = considerations
                .GetProperty("energyConsumptions")
                .EnumerateArray()
                .ToDictionary(stage => stage.GetProperty("activity").GetString()!);
            foreach ((ActivityKind kind, StatedGroup group) in statement.LifeCycle)
            {
                if (group.Figures.FacilityMicrowattHours is not { } energy)
                {
                    Assert.DoesNotContain(kind.Word(), stages.Keys);
                    continue;
                }

                JsonElement stage = stages[kind.Word()];
                Assert.Equal(
                    energy.Value,
                    Whole(stage.GetProperty("activityEnergyCost"), MicrowattHoursPerKilowattHour)
                );
                Assert.Equal(
                    energy.Value,
                    stage
                        .GetProperty("energyProviders")
                        .EnumerateArray()
                        .Aggregate(
                            (Int128)0,
                            (sum, provider) =>
                                sum
                                + Whole(
                                    provider.GetProperty("energyProvided"),
                                    MicrowattHoursPerKilowattHour
                                )
                        )
                );
                Assert.Equal(
                    group.Figures.CarbonMicrograms!.Value.Value,
                    Whole(stage.GetProperty("co2CostEquivalent"), MicrogramsPerGram * 1_000_000m)
                );
            }

            Assert.Equal(Figures(statement.Whole.Figures), Properties(considerations));
        });

    [Fact]
    public void SPDX_has_the_statement_s_kilowatt_hours_without_an_exponent() =>
        Sample(statement =>
        {
            if (statement.Whole.Figures.FacilityMicrowattHours is null)
            {
                return;
            }

            JsonElement package = Json(statement, new Spdx())
                .GetProperty("@graph")
                .EnumerateArray()
                .Single(element => element.GetProperty("type").GetString() == "ai_AIPackage");
            JsonElement consumption = package.GetProperty("ai_energyConsumption");
            foreach (
                (ActivityKind kind, string member) in new[]
                {
                    (ActivityKind.Training, "ai_trainingEnergyConsumption"),
                    (ActivityKind.FineTuning, "ai_finetuningEnergyConsumption"),
                    (ActivityKind.Inference, "ai_inferenceEnergyConsumption"),
                }
            )
            {
                BoundedSum? energy = statement
                    .LifeCycle.GetValueOrDefault(kind)
                    ?.Figures.FacilityMicrowattHours;
                Assert.Equal(
                    energy?.Value,
                    consumption.TryGetProperty(member, out JsonElement stated)
                        ? Whole(
                            stated[0].GetProperty("ai_energyQuantity").GetString()!,
                            MicrowattHoursPerKilowattHour
                        )
                        : null
                );
            }

            string comment = package.GetProperty("comment").GetString()!;
            Assert.All(
                Figures(statement.Whole.Figures),
                figure => Assert.Contains(figure, comment, StringComparison.Ordinal)
            );
        });

    [Fact]
    public void A_model_card_has_the_grams_of_development_as_its_first_number() =>
        Sample(statement =>
        {
            DocumentOutcome outcome = new HuggingFace().Write(TestStatements.Request(statement));
            if (statement.Development?.Figures.CarbonMicrograms is not { } carbon)
            {
                Assert.IsType<DocumentOutcome.NotKnown>(outcome);
                return;
            }

            string line = Assert.IsType<DocumentOutcome.Written>(outcome).Text.Split('\n')[2];
            Assert.StartsWith("  emissions: ", line, StringComparison.Ordinal);
            Assert.Equal(carbon.Value, Whole(line[13..], MicrogramsPerGram));
        });

    [Fact]
    public void The_form_of_the_AI_Act_rounds_the_statement_s_megawatt_hours_to_two_digits() =>
        Sample(statement =>
        {
            JsonElement[] fields =
            [
                .. Json(statement, new EuAiAct()).GetProperty("fields").EnumerateArray(),
            ];
            Assert.All(
                fields,
                field =>
                    Assert.True(
                        field.TryGetProperty("value", out _)
                            || field.GetProperty("reason").GetString()!.Length > 0
                    )
            );
            JsonElement energy = Assert.Single(
                fields,
                field => field.GetProperty("field").GetString() == "training_energy"
            );
            if (statement.Development?.Figures.FacilityMicrowattHours is not { } stated)
            {
                Assert.Equal("N/A", energy.GetProperty("text").GetString());
                return;
            }

            Assert.Equal(
                stated.Value,
                Whole(
                    energy.GetProperty("exact").GetString()!,
                    MicrowattHoursPerKilowattHour * 1000
                )
            );
            decimal rounded = decimal.Parse(
                energy.GetProperty("value").GetRawText(),
                CultureInfo.InvariantCulture
            );
            decimal exact = (decimal)stated.Value / (MicrowattHoursPerKilowattHour * 1000);
            Assert.InRange(rounded, exact * 0.95m, exact * 1.05m);
            string digits = energy
                .GetProperty("value")
                .GetRawText()
                .Replace(".", "", StringComparison.Ordinal)
                .Trim('0');
            Assert.True(digits.Length <= 2, digits);
        });

    [Fact]
    public void Scores_stand_on_the_statement_s_figures() =>
        Sample(statement =>
        {
            JsonElement score = Json(statement, new Sci());
            StatedFigures whole = statement.Whole.Figures;
            Assert.Equal(
                whole.FacilityMicrowattHours?.Value,
                Maybe(score.GetProperty("energy_kwh"), MicrowattHoursPerKilowattHour)
            );
            Assert.Equal(
                whole.CarbonMicrograms?.Value,
                Maybe(score.GetProperty("operational_g"), MicrogramsPerGram)
            );
            Assert.Equal(
                whole.EmbodiedMicrograms?.Value,
                Maybe(score.GetProperty("embodied_g"), MicrogramsPerGram)
            );
            if (whole is { CarbonMicrograms: { } carbon, EmbodiedMicrograms: { } embodied })
            {
                Int128 picograms = Maybe(
                    score.GetProperty("sci_g_per_unit"),
                    1_000_000_000_000m
                )!.Value;
                Assert.Equal(
                    ExactMath.MultiplyDivide(
                        carbon.Value + embodied.Value,
                        1_000_000,
                        statement.Whole.Runs
                    ),
                    picograms
                );
            }

            if (
                whole
                    is {
                        CarbonMicrograms.Value: var grams,
                        FacilityMicrowattHours.Value: var watts
                    }
                && watts > 0
            )
            {
                decimal intensity = decimal.Parse(
                    score.GetProperty("intensity_g_per_kwh").GetProperty("value").GetRawText(),
                    CultureInfo.InvariantCulture
                );
                // Rounded to a microgram a kilowatt-hour.
                decimal operational = intensity * ((decimal)watts / MicrowattHoursPerKilowattHour);
                Assert.InRange(
                    operational - ((decimal)grams / MicrogramsPerGram),
                    -0.000001m * (1 + ((decimal)watts / MicrowattHoursPerKilowattHour)),
                    0.000001m * (1 + ((decimal)watts / MicrowattHoursPerKilowattHour))
                );
            }

            JsonElement both = Json(statement, new SciAi());
            StatedFigures provider = StatedFigures.Together(
                statement
                    .LifeCycle.Where(kind => kind.Key != ActivityKind.Inference)
                    .Select(kind => kind.Value.Figures)
            );
            Assert.Equal(
                provider.CarbonMicrograms?.Value,
                both.GetProperty("provider").TryGetProperty("operational_g", out JsonElement made)
                    ? Maybe(made, MicrogramsPerGram)
                    : null
            );
            Assert.Equal(
                statement
                    .LifeCycle.GetValueOrDefault(ActivityKind.Inference)
                    ?.Figures.CarbonMicrograms?.Value,
                both.GetProperty("consumer").TryGetProperty("operational_g", out JsonElement used)
                    ? Maybe(used, MicrogramsPerGram)
                    : null
            );
        });

    [Fact]
    public void Scopes_of_ESRS_part_the_statement_s_emissions_and_embodied_carbon() =>
        TestStatements.Ledgers.Sample(
            ledger =>
            {
                Statement statement = TestStatements.Of(
                    ledger,
                    StatementScope.OfOwner(
                        OwnerPath.Unowned,
                        Interval.FromMilliseconds(-1, 4_000_000_000_000)
                    )
                );
                Dictionary<string, JsonElement> points = Json(
                        statement,
                        new EsrsE1(() =>
                            [
                                Point("own", EsrsFigure.OwnLocationBased, "tCO2eq"),
                                Point("chain", EsrsFigure.ValueChain, "tCO2eq"),
                                Point("all", EsrsFigure.TotalLocationBased, "tCO2eq"),
                                Point("energy", EsrsFigure.OwnEnergy, "MWh"),
                                Point("market", EsrsFigure.NoContracts, "tCO2eq"),
                            ]
                        )
                    )
                    .GetProperty("datapoints")
                    .EnumerateArray()
                    .ToDictionary(point => point.GetProperty("datapoint").GetString()!);
                StatedFigures whole = statement.Whole.Figures;
                Int128 all = Tonnes("own") + Tonnes("chain");
                Assert.Equal(
                    (whole.CarbonMicrograms?.Value ?? 0) + (whole.EmbodiedMicrograms?.Value ?? 0),
                    all
                );
                Assert.Equal(all, Tonnes("all"));
                Assert.Equal(
                    statement
                        .Places.Where(place => place.Place.Site != "cloud:north")
                        .Aggregate(
                            (Int128)0,
                            (sum, place) => sum + (place.Figures.FacilityMicrowattHours?.Value ?? 0)
                        ),
                    Maybe(points["energy"], MicrowattHoursPerKilowattHour * 1000) ?? 0
                );
                Assert.StartsWith(
                    "uncovered",
                    points["market"].GetProperty("unknown").GetString(),
                    StringComparison.Ordinal
                );

                Int128 Tonnes(string id) => Maybe(points[id], 1_000_000_000_000m) ?? 0;
            },
            iter: 200
        );

    [Fact]
    public void Pages_have_the_exact_figures_of_the_whole_and_of_every_stage() =>
        Sample(statement =>
        {
            string markdown = TestStatements.Text(statement, new MarkdownPage());
            string html = TestStatements.Text(statement, new HtmlPage());
            foreach (
                StatedFigures figures in statement
                    .LifeCycle.Values.Select(group => group.Figures)
                    .Append(statement.Whole.Figures)
            )
            {
                foreach (NamedFigure figure in NamedFigure.Of(figures))
                {
                    if (figure.Amount is { } amount)
                    {
                        string exact = $"{figure.Unit.Text(amount.Value)} {figure.Unit.Symbol}";
                        Assert.Contains($"| {exact} |", markdown, StringComparison.Ordinal);
                        Assert.Contains($">{exact}<", html, StringComparison.Ordinal);
                    }
                }
            }

            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void A_name_from_the_ledger_is_never_taken_for_markup()
    {
        const string Hostile = "<script>alert(1)</script>\n---\n| a | \"b\" ![x](http://y)";
        Statement statement = TestStatements.Of(
            [Tonsure.Tests.Accounting.TestFootprints.Activity(Bounded<long>.Exactly(3_600_000))],
            StatementScope.OfSubject(Hostile, null)
        );
        Assert.DoesNotContain(
            "<script",
            TestStatements.Text(statement, new HtmlPage()),
            StringComparison.Ordinal
        );
        string markdown = TestStatements.Text(statement, new MarkdownPage());
        Assert.DoesNotContain(
            "<script",
            markdown.Replace("\\<", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("![x]", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n---\n", markdown, StringComparison.Ordinal);
        Assert.Equal(
            Hostile,
            Json(statement, new CycloneDx("1.7"))
                .GetProperty("components")[0]
                .GetProperty("name")
                .GetString()
        );
    }

    [Fact]
    public void Units_are_exact_decimals_of_one_another() =>
        Gen.Long[0, 1L << 58]
            .Sample(
                amount =>
                {
                    Assert.Equal(
                        (Int128)amount,
                        Whole(StatedUnit.KilowattHour.Text(amount), MicrowattHoursPerKilowattHour)
                    );
                    Assert.Equal(
                        (Int128)amount,
                        Whole(
                            StatedUnit.MegawattHour.Text(amount),
                            MicrowattHoursPerKilowattHour * 1000
                        )
                    );
                    Assert.Equal(
                        (Int128)amount,
                        Whole(StatedUnit.Gram.Text(amount), MicrogramsPerGram)
                    );
                    Assert.Equal(
                        (Int128)amount,
                        Whole(StatedUnit.Tonne.Text(amount), MicrogramsPerGram * 1_000_000)
                    );
                },
                iter: 5000
            );

    private static void Sample(Action<Statement> claim) =>
        TestStatements.Ledgers.Sample(ledger => claim(TestStatements.Of(ledger)), iter: 200);

    private static EsrsDatapoint Point(string id, EsrsFigure figure, string unit) =>
        new(id, "E1", id, figure, unit, "test");

    private static JsonElement Json(Statement statement, IDisclosureDocument document) =>
        JsonDocument.Parse(TestStatements.Text(statement, document)).RootElement;

    private static Int128? Maybe(JsonElement figure, decimal perUnit) =>
        figure.TryGetProperty("value", out _) ? Whole(figure, perUnit) : null;

    private static Int128 Whole(JsonElement figure, decimal perUnit) =>
        Whole(figure.GetProperty("value").GetRawText(), perUnit);

    /// <summary>The figure in whole units; nothing of it may be finer.</summary>
    private static Int128 Whole(string plainDecimal, decimal perUnit)
    {
        Assert.Matches(@"^\d+(\.\d+)?$", plainDecimal);
        decimal whole = decimal.Parse(plainDecimal, CultureInfo.InvariantCulture) * perUnit;
        Assert.Equal(decimal.Truncate(whole), whole);
        return (Int128)whole;
    }

    private static IEnumerable<string> Figures(StatedFigures figures) =>
        NamedFigure
            .Of(figures)
            .Select(figure =>
                figure.Amount is { } amount
                    ? $"{figure.Wire} {figure.Unit.Text(amount.Value)}"
                    : $"{figure.Wire} unknown"
            );

    private static IEnumerable<string> Properties(JsonElement considerations)
    {
        Dictionary<string, string> properties = considerations
            .GetProperty("properties")
            .EnumerateArray()
            .ToDictionary(
                property => property.GetProperty("name").GetString()!,
                property => property.GetProperty("value").GetString()!
            );
        return NamedFigure
            .Of(new StatedFigures(null, null, null, null, null))
            .Select(figure => $"{figure.Wire} {properties["tonsure:" + figure.Wire]}");
    }
}
