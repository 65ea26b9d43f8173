using System.Globalization;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>Why a job is where it is, in one sentence that a person can use.</summary>
internal static class PlanReasons
{
    public static string Of(Texts texts, JobPlan job)
    {
        if (job is not JobPlan.Planned planned || planned.Slots.Count == 0)
        {
            return job is JobPlan.Unplanned unplanned ? texts.Unplanned(unplanned.Reason) : "";
        }

        long start = planned.Slots[0].Interval.StartMs;
        string sentence = Start(texts, planned);
        return
            planned.NextBest is { } next
            && (next.Site != planned.Slots[0].Site || next.Start.ToUnixTimeMilliseconds() != start)
            ? sentence + "; " + Alternative(texts, planned, next)
            : sentence;
    }

    /// <summary>When and where it starts, and what it emits instead of what; it has a slot.</summary>
    public static string Start(Texts texts, JobPlan.Planned planned) =>
        texts.StartAt(
            Instant(planned.Slots[0].Interval.StartMs),
            planned.Slots[0].Site,
            Mass(planned.Carbon),
            Baseline(texts, planned)
        );

    /// <summary>A plan's times are UTC to the minute.</summary>
    public static string Instant(long milliseconds) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(milliseconds)
            .ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Mass(CarbonMass mass)
    {
        // A plan's carbon is no measurement; three digits tell places apart.
        Figure figure = Figures.Mass(mass.Grams, mass.Grams * 0.99, mass.Grams * 1.01);
        return $"{figure.Value} {figure.Unit}";
    }

    private static string? Baseline(Texts texts, JobPlan.Planned planned) =>
        planned.Baseline is not { } baseline ? null
        : planned.BaselineSite is { } site ? texts.BaselineElsewhere(Mass(baseline), site)
        : Mass(baseline);

    private static string Alternative(Texts texts, JobPlan.Planned planned, PlanAlternative next)
    {
        long more = next.Carbon.Micrograms - planned.Carbon.Micrograms;
        string difference = Mass(CarbonMass.FromMicrograms(Math.Abs(more)));
        string start = Instant(next.Start.ToUnixTimeMilliseconds());
        return more >= 0
            ? texts.NextBestCosts(start, next.Site, difference)
            : texts.NextBestSaves(start, next.Site, difference);
    }
}
