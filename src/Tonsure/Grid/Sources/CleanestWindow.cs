using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

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
    /// <exception cref="ArgumentOutOfRangeException">It is less than an hour long or longer than what is known.</exception>
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

    /// <summary>The mean of consecutive hours.</summary>
    /// <param name="ahead">The hours.</param>
    /// <param name="first">Which one is the first.</param>
    /// <param name="count">How many; at least one.</param>
    public static Bounded<CarbonIntensity> MeanOf(
        IReadOnlyList<SourcedHour> ahead,
        int first,
        int count
    )
    {
        return new(
            Rounded(figure => figure.Value.MilligramsPerKilowattHour),
            Rounded(figure => figure.Lower.MilligramsPerKilowattHour),
            Rounded(figure => figure.Upper.MilligramsPerKilowattHour)
        );

        CarbonIntensity Rounded(Func<Bounded<CarbonIntensity>, int> figure) =>
            CarbonIntensity.FromMilligramsPerKilowattHour(
                (int)ExactMath.MultiplyDivide(Sum(ahead, first, count, figure), 1, count)
            );
    }

    private static long Sum(
        IReadOnlyList<SourcedHour> ahead,
        int first,
        int hours,
        Func<Bounded<CarbonIntensity>, int> figure
    ) => ahead.Skip(first).Take(hours).Sum(hour => (long)figure(hour.Figure.Intensity));
}
