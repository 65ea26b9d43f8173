using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class EvidenceTests
{
    private static readonly Gen<EvidenceGrade> Grades = Gen.Int[0, 5].Select(i => (EvidenceGrade)i);

    [Fact]
    public void Grades_are_in_their_order_best_first() =>
        Assert.Equal(
            "measured calibrated modelled declared proxy uncovered",
            string.Join(' ', EvidenceGrades.All.Order().Select(grade => grade.Word()))
        );

    [Fact]
    public void Every_grade_reads_back_from_its_word() =>
        Assert.All(
            EvidenceGrades.All,
            grade =>
            {
                Assert.True(EvidenceGrades.TryParse(grade.Word(), out EvidenceGrade read));
                Assert.Equal(grade, read);
            }
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Measured")]
    [InlineData("0")]
    public void Another_word_is_refused_and_never_passes_for_a_good_grade(string? word)
    {
        Assert.False(EvidenceGrades.TryParse(word, out EvidenceGrade grade));
        Assert.Equal(EvidenceGrade.Uncovered, grade);
    }

    [Fact]
    public void The_worse_grade_prevails_in_any_order() =>
        Gen.Select(Grades, Grades, Grades)
            .Sample(
                (a, b, c) =>
                    EvidenceGrades.Worse(a, b) == EvidenceGrades.Worse(b, a)
                    && EvidenceGrades.Worse(EvidenceGrades.Worse(a, b), c)
                        == EvidenceGrades.Worse(a, EvidenceGrades.Worse(b, c))
                    && EvidenceGrades.Worse(a, a) == a
                    && EvidenceGrades.Worse(a, b) >= a
            );

    [Fact]
    public void A_grade_that_does_not_exist_has_no_word() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ((EvidenceGrade)9).Word());

    [Fact]
    public void Evidence_names_grade_method_version_and_vintage()
    {
        Assert.Equal(
            "modelled (cpu-power-model 1, 2026.1)",
            new Evidence(EvidenceGrade.Modelled, "cpu-power-model", "1", "2026.1").ToString()
        );
        Assert.Equal(
            "measured (powercap-rapl 1)",
            new Evidence(EvidenceGrade.Measured, "powercap-rapl", "1", "").ToString()
        );
    }
}
