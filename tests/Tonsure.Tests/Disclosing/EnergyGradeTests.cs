using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Statements;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Accounting.TestFootprints;

namespace Tonsure.Tests.Disclosing;

/// <summary>A figure is tagged with how it is known itself, which is not how the intensity or the rest of the statement is.</summary>
public sealed class EnergyGradeTests
{
    /// <summary>Much that somebody declared of training, little that was modelled before and after.</summary>
    private static Statement Mixed =>
        TestStatements.Of([
            Of(ActivityKind.DataPreparation, EvidenceGrade.Modelled, 1_000_000, 0),
            Of(ActivityKind.Training, EvidenceGrade.Declared, 900_000_000, 1),
            Of(ActivityKind.Inference, EvidenceGrade.Modelled, 3_600_000, 2),
        ]);

    [Fact]
    public void Each_stage_of_a_score_has_the_grade_of_its_own_energy()
    {
        using JsonDocument json = JsonDocument.Parse(TestStatements.Text(Mixed, new SciAi()));
        JsonElement provider = json.RootElement.GetProperty("provider");
        Assert.Equal("sourced", Tag(provider));
        Assert.Equal(
            ["modeled", "sourced"],
            provider.GetProperty("stages").EnumerateArray().Select(Tag)
        );
        Assert.Equal("modeled", Tag(json.RootElement.GetProperty("consumer")));
    }

    [Fact]
    public void Only_the_tile_of_the_energy_has_the_grade_of_the_energy()
    {
        string[] tiles =
        [
            .. TestStatements
                .Text(Mixed, new HtmlPage())
                .Split('\n')
                .Where(line => line.StartsWith("<div class=\"tile\">", StringComparison.Ordinal)),
        ];
        string word = new PlainWords().Of(EvidenceGrade.Declared);
        Assert.Equal(4, tiles.Length);
        Assert.Contains(
            new PlainWords().Of(FigureName.FacilityEnergy),
            Assert.Single(
                tiles,
                tile => tile.Contains($" · {word}", StringComparison.OrdinalIgnoreCase)
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_form_of_the_act_tells_the_evidence_of_what_was_before_deployment_only()
    {
        string form = TestStatements.Text(
            TestStatements.Of([
                Of(ActivityKind.Training, EvidenceGrade.Measured, 900_000_000, 0),
                Of(ActivityKind.Inference, EvidenceGrade.Declared, 900_000_000, 1),
            ]),
            new EuAiAct()
        );
        Assert.Contains(
            $"Evidence of the energy: {new Evidence(EvidenceGrade.Measured, "test", "1", "")}; 0 of 1",
            form,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_main_grade_of_several_groups_is_that_of_their_energy_together()
    {
        Statement statement = Mixed;
        Assert.Equal(
            statement.MainGrade,
            StatedMethod.MainGrade(statement.LifeCycle.Values.SelectMany(group => group.Methods))
        );
        Assert.Equal(EvidenceGrade.Declared, statement.MainGrade);
        Assert.Equal(
            EvidenceGrade.Modelled,
            statement.LifeCycle[ActivityKind.DataPreparation].MainGrade
        );
    }

    private static string? Tag(JsonElement score) =>
        score.GetProperty("energy_kwh").GetProperty("tag").GetString();

    private static Activity Of(
        ActivityKind kind,
        EvidenceGrade grade,
        long millijoules,
        int hour
    ) =>
        Activity(Bounded<long>.Exactly(millijoules), "FLAT", hour * Hour, (hour + 1) * Hour) with
        {
            Kind = kind,
            Evidence = new Evidence(grade, "test", "1", ""),
        };
}
