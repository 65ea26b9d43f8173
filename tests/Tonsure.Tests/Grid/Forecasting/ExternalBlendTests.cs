using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class ExternalBlendTests
{
    private static readonly double[] Truth = Histories.Grid(9, 120 * 24);
    private static readonly HourlyHistory History = Histories.Of(Truth.Length, i => Truth[i]);

    [Fact]
    public void Before_any_issue_is_over_both_weigh_one_half()
    {
        ExternalBlend blend = new(History, gap: 0);
        double[] blended = blend.Issue(Histories.First, Flat(4), Flat(6));
        Assert.All(blended, log => Assert.Equal(5, log, 12));
    }

    [Fact]
    public void The_one_that_was_right_weighs_more()
    {
        Assert.InRange(WeightOfExternal(ownOff: 0.3, externalOff: 0), 0.8, 1);
        Assert.InRange(WeightOfExternal(ownOff: 0, externalOff: 0.3), 0, 0.2);
    }

    [Fact]
    public void A_lead_day_counts_only_after_it_has_ended()
    {
        // Two days after the first issue its first two days are over, and its last two are not.
        ExternalBlend blend = new(History, gap: 0);
        blend.Issue(Histories.First, Right(0, 0.3), Right(0, 0));
        double[] blended = blend.Issue(Histories.First + 48, Flat(4), Flat(6));
        Assert.True(blended[0] > 5.01);
        Assert.True(blended[47] > 5.01);
        Assert.Equal(5, blended[48], 12);
        Assert.Equal(5, blended[95], 12);
    }

    [Fact]
    public void What_is_published_late_counts_late()
    {
        ExternalBlend blend = new(History, gap: 2);
        blend.Issue(Histories.First, Right(0, 0.3), Right(0, 0));
        Assert.Equal(5, blend.Issue(Histories.First + 24, Flat(4), Flat(6))[0], 12);
    }

    [Fact]
    public void Issues_that_tell_nothing_of_a_day_make_nobody_surer()
    {
        ExternalBlend few = new(History, gap: 0);
        ExternalBlend many = new(History, gap: 0);
        for (int day = 0; day < 40; day++)
        {
            long issue = Histories.First + (day * 24);
            bool tells = day % 8 == 0;
            many.Add(issue, Right(day, 0.3), tells ? Right(day, 0) : Flat(double.NaN));
            if (tells)
            {
                few.Add(issue, Right(day, 0.3), Right(day, 0));
            }
        }

        long now = Histories.First + (44 * 24);
        Assert.Equal(few.Weight(now, 0), many.Weight(now, 0), 12);
        Assert.Equal(5, many.Held(now));
    }

    private static double WeightOfExternal(double ownOff, double externalOff)
    {
        ExternalBlend blend = new(History, gap: 0);
        for (int day = 0; day < 60; day++)
        {
            blend.Issue(Histories.First + (day * 24), Right(day, ownOff), Right(day, externalOff));
        }

        return blend.Issue(Histories.First + (60 * 24), Flat(0), Flat(1)).Average();
    }

    private static double[] Flat(double log) => [.. Enumerable.Repeat(log, Forecaster.Hours)];

    private static double[] Right(int day, double off) =>
        [
            .. Enumerable
                .Range(0, Forecaster.Hours)
                .Select(i => Math.Log(Truth[(day * 24) + i]) + off),
        ];
}
