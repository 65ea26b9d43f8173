using Tonsure.Adapters.Claims;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;
using Xunit;

namespace Tonsure.Adapters.Tests.Claims;

public sealed class ShippedClaimsTests
{
    private static readonly ShippedClaims Catalogue = ShippedClaims.Load(ShippedData.Folder);

    private static readonly Dictionary<string, ClaimAnswer> Answers =
        Catalogue.Published.ToDictionary(
            claim => claim.Id,
            ClaimChecker.Check,
            StringComparer.Ordinal
        );

    [Fact]
    public void Every_row_that_states_all_its_inputs_follows_from_them()
    {
        Claim[] whole = [.. Catalogue.Published.Where(StatesAll)];
        Assert.True(whole.Length > 50);
        Assert.All(
            whole.Where(claim => !claim.Id.StartsWith("sci_ai", StringComparison.Ordinal)),
            claim =>
            {
                ClaimAnswer answer = Answers[claim.Id];
                Assert.Equal(ClaimVerdict.Consistent, answer.Verdict);
                Assert.True(Int128.Abs(answer.ErrorPpm!.Value) <= claim.TolerancePpm, claim.Id);
            }
        );
    }

    [Theory]
    [InlineData("llama33_70b", ClaimVerdict.Inconsistent, "pue, gco2_per_kwh")]
    [InlineData("sci_ai_llm_consumer", ClaimVerdict.Inconsistent, "")]
    [InlineData("sci_ai_llm_provider", ClaimVerdict.Inconsistent, "")]
    [InlineData("sci_ai_vision_consumer", ClaimVerdict.Consistent, "")]
    [InlineData(
        "gemma2",
        ClaimVerdict.Insufficient,
        "device_hours, avg_or_tdp_w, pue, gco2_per_kwh"
    )]
    [InlineData(
        "mistral_l2",
        ClaimVerdict.Insufficient,
        "device_hours, avg_or_tdp_w, pue, gco2_per_kwh"
    )]
    [InlineData("dsv3", ClaimVerdict.Insufficient, "avg_or_tdp_w, pue, gco2_per_kwh")]
    [InlineData("llama2_7b", ClaimVerdict.Insufficient, "pue, gco2_per_kwh")]
    [InlineData("gemini_prompt", ClaimVerdict.Insufficient, "gco2_per_kwh, pub_energy_boundary")]
    [InlineData("strubell_nas", ClaimVerdict.Consistent, "")]
    public void Known_cases_come_out_as_they_should(string id, ClaimVerdict verdict, string missing)
    {
        ClaimAnswer answer = Answers[id];
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(missing, string.Join(", ", answer.Missing.Select(field => field.Word())));
    }

    [Fact]
    public void The_example_of_SCI_for_AI_is_off_by_a_thousand() =>
        Assert.Contains(
            new ClaimNote.UnitSlip(1000, IsTooLow: true),
            Answers["sci_ai_llm_consumer"].Notes
        );

    [Fact]
    public void Llama_2s_card_comes_out_with_the_factors_of_an_earlier_paper() =>
        Assert.All(
            Catalogue.Published.Where(claim =>
                claim.Id.StartsWith("llama2_", StringComparison.Ordinal)
            ),
            claim =>
                Assert.InRange(
                    Assert.Single(Answers[claim.Id].Notes.OfType<ClaimNote.Reproduced>()).ErrorPpm,
                    -200,
                    200
                )
        );

    [Fact]
    public void Every_row_says_who_published_it_when_and_how_it_came_here() =>
        Assert.All(
            Catalogue.Published,
            claim =>
            {
                Assert.NotEmpty(claim.Origin.Source);
                Assert.NotEmpty(claim.Origin.Date);
                Assert.NotEmpty(claim.Origin.Provenance.English);
                Assert.NotEmpty(claim.Origin.Provenance.Korean);
                Assert.Equal(
                    claim.Origin.Remark.English.Length == 0,
                    claim.Origin.Remark.Korean.Length == 0
                );
            }
        );

    [Fact]
    public void Rows_recompute_to_what_the_collection_of_facts_has()
    {
        string shared =
            Environment.GetEnvironmentVariable("TONSURE_SHARED")
            ?? Path.Combine(ShippedData.Folder, "..", "..", "shared");
        string path = Path.Combine(shared, "data", "claims", "published_footprints.tsv");
        Assert.SkipUnless(
            File.Exists(path),
            "The collection of facts is not here (TONSURE_SHARED)."
        );
        CsvTable table = CsvTable.Parse(path, File.ReadAllText(path), '\t');
        IReadOnlyList<ClaimAnswer> answers = [.. ClaimFile.Load(path).Select(ClaimChecker.Check)];
        Assert.Equal(79, table.Count);
        int compared = 0;
        for (int row = 0; row < table.Count; row++)
        {
            ClaimAnswer answer = answers[row];
            Assert.Equal(table.Text(row, "id"), answer.Claim.Id);
            if (
                table.NumberOrUnknown(row, "recomputed_tco2e") is > 0 and { } tonnes
                && answer.Carbon.Value is { } picograms
            )
            {
                compared++;
                Assert.Equal(1, (double)picograms / 1e18 / tonnes, 0.0001);
            }
        }

        // Three are sums of parts or made of devices, which only our table states as such.
        Assert.InRange(compared, 40, 50);
    }

    [Fact]
    public void The_cards_are_of_the_campaigns_sentences_in_both_languages()
    {
        Assert.Equal(
            [
                ("crystal-70", ClaimVerdict.Insufficient),
                ("five-cars", ClaimVerdict.Insufficient),
                ("gpt3-35t", ClaimVerdict.Inconsistent),
                ("homes-120", ClaimVerdict.Consistent),
                ("ict-14", ClaimVerdict.Insufficient),
            ],
            Catalogue.Cards.Select(card => (card.Id, card.Verdict))
        );
        Assert.All(
            Catalogue.Cards,
            card =>
                Assert.All(
                    new[] { card.Title, card.Claimed, card.Says, card.Why }
                        .Concat(card.Figures.Select(figure => figure.Label))
                        .Concat(card.Inputs.Select(input => input.Label)),
                    text =>
                    {
                        Assert.NotEmpty(text.English);
                        Assert.Contains(text.Korean, c => c is >= '가' and <= '힣');
                    }
                )
        );
    }

    [Theory]
    [InlineData("five-cars", "carbon_t", 284.02)]
    [InlineData("five-cars", "cars", 4.97)]
    [InlineData("five-cars", "paper_trips", 315.6)]
    [InlineData("five-cars", "trip_kg", 2272.15)]
    [InlineData("five-cars", "times", 88.76)]
    [InlineData("gpt3-35t", "pipeline_t", 35.59)]
    [InlineData("gpt3-35t", "gpt3_t", 552.12)]
    [InlineData("homes-120", "homes_computed", 120.11)]
    [InlineData("crystal-70", "explained_percent", 56.8)]
    public void A_cards_figures_are_what_its_inputs_give(
        string card,
        string figure,
        double value
    ) =>
        Assert.Equal(
            value,
            (double)
                Catalogue
                    .Cards.Single(c => c.Id == card)
                    .Figures.Single(f => f.Name == figure)
                    .Value,
            value / 1000
        );

    [Fact]
    public void A_damaged_catalogue_names_the_file_and_the_line()
    {
        using Scratch scratch = new();
        ShippedData.CopyTo(
            scratch.Root,
            "sources.csv",
            "claims/published.csv",
            "claims/cards.csv",
            "claims/card_inputs.csv",
            "claims/card_figures.csv"
        );
        string path = scratch["claims/card_figures.csv"];
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace("nas_lb / car_lb", "nas_lb / bus_lb", StringComparison.Ordinal)
        );
        TableException broken = Assert.Throws<TableException>(() =>
            ShippedClaims.Load(scratch.Root)
        );
        Assert.Equal((path, 5), (broken.Path, broken.Line));
    }

    private static bool StatesAll(Claim claim) =>
        claim.Inputs switch
        {
            ClaimInputs.Electricity { IsIntensityBackSolved: true } => false,
            ClaimInputs.Electricity inputs => (
                claim.Energy is not null
                    ? claim.CarbonPicograms is not null || inputs.Power is not null
                    : inputs is { Power: not null, DeviceNanoseconds: not null }
            )
                && (
                    claim.CarbonPicograms is null
                    || (
                        inputs.Intensity.IsKnown
                        && (inputs.Pue is not null || claim.Energy is not null)
                    )
                ),
            _ => true,
        } && (claim.Energy is not null || claim.CarbonPicograms is not null);
}
