using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>The consecutive hours with the lowest mean, beside those that begin now.</summary>
/// <param name="StartHour">Its first hour, see <see cref="HourIndex"/>.</param>
/// <param name="Hours">How many.</param>
/// <param name="Mean">Its mean. Errors of hours are taken as fully correlated: bounds add.</param>
/// <param name="Now">The mean of as many hours from now on.</param>
public sealed record CleanestWindow(
    long StartHour,
    int Hours,
    Bounded<CarbonIntensity> Mean,
    Bounded<CarbonIntensity> Now
)
{
    /// <summary>When it begins.</summary>
    public DateTimeOffset Start => HourIndex.Start(StartHour);

    /// <summary>What waiting saves, in percent of now; null where now is 0.</summary>
    public double? SavingPercent =>
        Now.Value.MilligramsPerKilowattHour > 0
            ? 100.0
                * (Now.Value.MilligramsPerKilowattHour - Mean.Value.MilligramsPerKilowattHour)
                / Now.Value.MilligramsPerKilowattHour
            : null;

    /// <summary>Finds it.</summary>
    /// <param name="ahead">The hours, from now on.</param>
    /// <param name="hours">How long it is, 1 to as many as there are.</param>
    public static CleanestWindow Of(IReadOnlyList<SourcedHour> ahead, int hours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hours, ahead.Count);
        int start = Enumerable
            .Range(0, ahead.Count - hours + 1)
            .MinBy(first =>
                Sum(ahead, first, hours, figure => figure.Value.MilligramsPerKilowattHour)
            );
        return new CleanestWindow(
            ahead[start].Hour,
            hours,
            MeanOf(ahead, start, hours),
            MeanOf(ahead, 0, hours)
        );
    }

    private static Bounded<CarbonIntensity> MeanOf(
        IReadOnlyList<SourcedHour> ahead,
        int first,
        int hours
    )
    {
        return new(
            Mean(figure => figure.Value.MilligramsPerKilowattHour),
            Mean(figure => figure.Lower.MilligramsPerKilowattHour),
            Mean(figure => figure.Upper.MilligramsPerKilowattHour)
        );

        CarbonIntensity Mean(Func<Bounded<CarbonIntensity>, int> figure) =>
            CarbonIntensity.FromMilligramsPerKilowattHour(
                (int)ExactMath.MultiplyDivide(Sum(ahead, first, hours, figure), 1, hours)
            );
    }

    private static long Sum(
        IReadOnlyList<SourcedHour> ahead,
        int first,
        int hours,
        Func<Bounded<CarbonIntensity>, int> figure
    ) => ahead.Skip(first).Take(hours).Sum(hour => (long)figure(hour.Figure.Intensity));
}
