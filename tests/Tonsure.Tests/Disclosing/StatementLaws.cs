using CsCheck;
using Tonsure.Accounting;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Statements;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Accounting.TestFootprints;

namespace Tonsure.Tests.Disclosing;

public sealed class StatementLaws
{
    [Fact]
    public void Every_way_of_parting_a_statement_adds_up_to_the_whole_exactly() =>
        TestStatements.Ledgers.Sample(
            ledger =>
            {
                Statement statement = TestStatements.Of(ledger);
                StatedFigures whole = statement.Whole.Figures;
                foreach (
                    IEnumerable<StatedFigures> parts in new[]
                    {
                        statement.LifeCycle.Values.Select(group => group.Figures),
                        statement.Places.Select(place => place.Figures),
                        statement.Parts.Select(part => part.Figures),
                        statement.Grades.Select(grade => grade.Figures),
                        statement.Methods.Select(method => method.Figures),
                        statement.Components.Select(name => name.Figures),
                        statement.Boundaries.Select(name => name.Figures),
                    }
                )
                {
                    Assert.Equal(Values(whole), Values(StatedFigures.Together(parts)));
                }

                Assert.Equal(1000, statement.Grades.Sum(grade => grade.ActivitiesPerMille));
                bool hasEnergy =
                    whole.FacilityMicrowattHours is { Value: var energy } && energy > 0;
                Assert.Equal(
                    hasEnergy,
                    statement.Grades.Sum(grade => grade.EnergyPerMille) == 1000
                );
                Assert.Equal(ledger.Length, statement.Grades.Sum(grade => grade.Activities));
                Assert.Equal(ledger.Length, statement.Methods.Sum(method => method.Activities));
            },
            iter: 400
        );

    [Fact]
    public void The_whole_is_what_the_ledger_sums_rounded_once() =>
        TestStatements.Ledgers.Sample(
            ledger =>
            {
                FootprintFactors factors = TestStatements.FactorsOf().Footprint;
                FootprintSums sums = ledger.Aggregate(
                    default(FootprintSums),
                    (sum, activity) => sum + ActivityFootprint.Of(activity, factors)
                );
                StatedFigures stated = TestStatements.Of(ledger).Whole.Figures;

                Assert.Equal(
                    ExactMath.MultiplyDivide(sums.ItMillijoules.Value, 10, 36),
                    stated.ItMicrowattHours?.Value ?? 0
                );
                Assert.Equal(
                    ExactMath.MultiplyDivide(sums.ItMillijoules.Value, 10, 36)
                        + ExactMath.DivideHalfEven(
                            sums.FacilityMicrojoules.Value - (sums.ItMillijoules.Value * 1000),
                            3600
                        ),
                    stated.FacilityMicrowattHours?.Value ?? 0
                );
                Assert.Equal(sums.CarbonMicrograms.Value, stated.CarbonMicrograms?.Value ?? 0);
                Assert.Equal(sums.EmbodiedMicrograms.Value, stated.EmbodiedMicrograms?.Value ?? 0);
                Assert.Equal(sums.WaterMicrolitres.Value, stated.WaterMicrolitres?.Value ?? 0);
            },
            iter: 400
        );

    [Fact]
    public void Figures_lie_within_their_bounds_and_what_nobody_knows_is_absent() =>
        TestStatements.Ledgers.Sample(
            ledger =>
            {
                Statement statement = TestStatements.Of(ledger);
                StatedFigures whole = statement.Whole.Figures;
                Assert.All(
                    All(whole),
                    sum => Assert.True(sum.Lower <= sum.Value && sum.Value <= sum.Upper)
                );
                Assert.Equal(
                    Array.Exists(ledger, activity => activity.Energy is not null),
                    whole.FacilityMicrowattHours is not null
                );
                Assert.Equal(
                    Array.Exists(
                        ledger,
                        activity => activity.CpuMs is not null || activity.AcceleratorMs is not null
                    ),
                    whole.EmbodiedMicrograms is not null
                );
                Assert.Equal(
                    ledger.Count(activity =>
                        activity.Energy is null && activity.DeclaredCarbon is null
                    ),
                    statement.Whole.Uncovered
                );
            },
            iter: 400
        );

    [Fact]
    public void A_statement_is_the_same_to_the_byte_when_it_is_computed_again_and_differs_by_a_fact() =>
        TestStatements.Ledgers.Sample(
            ledger =>
            {
                JsonValue stated = StatementPredicate.Of(TestStatements.Of(ledger));
                JsonValue again = StatementPredicate.Of(TestStatements.Of(ledger));
                Assert.Equal(StatementEnvelope.DigestOf(stated), StatementEnvelope.DigestOf(again));
                Assert.Empty(StatementDifferences.Between(stated, again));

                Activity changed = ledger[0] with { RunId = "another" };
                JsonValue other = StatementPredicate.Of(
                    TestStatements.Of(ledger.Select((a, i) => i == 0 ? changed : a))
                );
                Assert.Contains(
                    StatementDifferences.Between(stated, other),
                    difference => difference.Path == "/facts/digest"
                );
            },
            iter: 100
        );

    [Fact]
    public void Years_and_periods_cut_activities_and_their_statements_add_up() =>
        Gen.Select(TestStatements.Ledgers, Gen.Long[0, 800 * 24 * Hour])
            .Sample(
                (ledger, cut) =>
                {
                    Interval before = Interval.FromMilliseconds(-1, cut);
                    Interval after = Interval.FromMilliseconds(cut, 900 * 24 * Hour);
                    Int128 parts = new[] { before, after }.Aggregate(
                        (Int128)0,
                        (sum, period) => sum + Carbon(ledger, period)
                    );

                    Assert.Equal(Carbon(ledger, null), parts);
                },
                iter: 400
            );

    [Fact]
    public void A_facility_never_uses_less_than_its_equipment_and_alone_it_uses_the_same() =>
        Gen.Select(TestStatements.Ledgers, Gen.OneOf(Gen.Const(1000), Gen.Int[1000, 3000]))
            .Sample(
                (ledger, pue) =>
                {
                    Statement statement = TestStatements.Of(
                        ledger,
                        factors: TestStatements.FactorsOf(pue)
                    );
                    foreach (StatedPart part in statement.Parts)
                    {
                        Int128 it = part.Figures.ItMicrowattHours?.Value ?? 0;
                        Int128 facility = part.Figures.FacilityMicrowattHours?.Value ?? 0;
                        Assert.True(pue == 1000 ? facility == it : facility >= it);
                    }
                },
                iter: 400
            );

    [Fact]
    public void A_scope_is_read_as_it_is_written()
    {
        foreach (
            StatementScope scope in new[]
            {
                StatementScope.OfSubject("acme/m", null),
                StatementScope.OfSubject("acme/m", Interval.FromMilliseconds(0, Hour)),
                StatementScope.OfOwner(OwnerPath.Unowned, Interval.FromMilliseconds(-Hour, Hour)),
            }
        )
        {
            Assert.True(StatementScope.TryRead(scope.ToJson(), out StatementScope? read));
            Assert.Equal(scope, read);
        }

        foreach (
            string broken in new[]
            {
                """{}""",
                """{"subject":""}""",
                """{"subject":"a","owner":"b"}""",
                """{"subject":"a","period":"2026"}""",
                """{"owner":"a//b"}""",
            }
        )
        {
            Assert.True(
                CanonicalJson.TryRead(
                    global::System.Text.Encoding.UTF8.GetBytes(broken),
                    out JsonValue? json
                )
            );
            Assert.False(StatementScope.TryRead(json, out _), broken);
        }
    }

    [Fact]
    public void Activities_out_of_order_are_refused()
    {
        using StatementTally tally = new(
            StatementScope.OfSubject("model", null),
            TestStatements.FactorsOf()
        );
        tally.Add(Activity(null, startMs: 5, endMs: 9));
        Assert.Throws<ArgumentException>(() => tally.Add(Activity(null, startMs: 4, endMs: 9)));
    }

    [Fact]
    public void Time_in_which_two_activities_ran_at_once_counts_once_and_hardware_twice()
    {
        Activity one = Activity(Bounded<long>.Exactly(7), startMs: 0, endMs: 1000) with
        {
            Cpus = 4,
            CpuMs = 4000,
        };
        Activity two = one with { Interval = Interval.FromMilliseconds(500, 2000), CpuMs = 6000 };
        Activity three = one with
        {
            Interval = Interval.FromMilliseconds(3000, 3500),
            CpuMs = null,
        };
        StatedGroup whole = TestStatements.Of([one, two, three]).Whole;

        Assert.Equal(2500, whole.ActiveMs);
        Assert.Equal((Int128)10_000, whole.Hardware.ThreadMs);
        Assert.Equal(4, whole.Hardware.Threads);
        Assert.Equal(1, whole.Runs);
    }

    private static Int128 Carbon(IEnumerable<Activity> ledger, Interval? period)
    {
        using StatementTally tally = new(
            StatementScope.OfSubject("model", period),
            TestStatements.FactorsOf()
        );
        foreach (Activity activity in ledger)
        {
            tally.Add(activity);
        }

        return tally.ToStatement()?.Whole.Figures.CarbonMicrograms?.Value ?? 0;
    }

    private static IEnumerable<BoundedSum> All(StatedFigures figures) =>
        new[]
        {
            figures.ItMicrowattHours,
            figures.FacilityMicrowattHours,
            figures.CarbonMicrograms,
            figures.EmbodiedMicrograms,
            figures.WaterMicrolitres,
        }.OfType<BoundedSum>();

    private static Int128?[] Values(StatedFigures figures) =>
        [
            figures.ItMicrowattHours?.Value,
            figures.FacilityMicrowattHours?.Value,
            figures.CarbonMicrograms?.Value,
            figures.EmbodiedMicrograms?.Value,
            figures.WaterMicrolitres?.Value,
        ];
}
