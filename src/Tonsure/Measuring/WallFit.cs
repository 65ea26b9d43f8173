namespace Tonsure.Measuring;

/// <summary>The two-parameter fit of a machine's wall power on what its own meters say, by least squares.</summary>
public abstract record WallFit
{
    /// <summary>Two parameters and an error of their own need at least this many pairs.</summary>
    public const int FewestPairs = 4;

    // The meters' readings must spread over this part of their mean, or slope and offset cannot be told apart.
    private const double LeastSpread = 0.2;

    // A pair that the others miss by more than this part of the mean is no measurement error any more.
    private const double MostError = 0.25;

    // z of a 90% interval.
    private const double Ninety = 1.645;

    private WallFit() { }

    /// <summary>It fits.</summary>
    /// <param name="Slope">Wall watts a meter watt.</param>
    /// <param name="OffsetWatts">Wall watts where the meters see none.</param>
    /// <param name="ErrorWatts">Root mean square of each pair's distance from the line through the others.</param>
    /// <param name="Error">The same as a part of the mean wall power.</param>
    /// <param name="ErrorBefore">What the meters alone were off by: root mean square over the mean wall power.</param>
    /// <param name="Pairs">How many pairs.</param>
    public sealed record Fitted(
        double Slope,
        double OffsetWatts,
        double ErrorWatts,
        double Error,
        double ErrorBefore,
        int Pairs
    ) : WallFit
    {
        /// <summary>The fit as it is applied.</summary>
        /// <param name="vintage">The day of the fit.</param>
        public WallCalibration ToCalibration(string vintage) =>
            new(
                (long)Math.Round(Slope * 1e6),
                new SignedPower((long)Math.Round(OffsetWatts * 1e3)),
                (int)Math.Ceiling(Error * Ninety * 1000),
                vintage
            );
    }

    /// <summary>There are too few pairs.</summary>
    /// <param name="Pairs">How many.</param>
    public sealed record TooFew(int Pairs) : WallFit;

    /// <summary>The meters saw nearly the same in all pairs.</summary>
    /// <param name="LeastWatts">The least.</param>
    /// <param name="MostWatts">The most.</param>
    public sealed record NoSpread(double LeastWatts, double MostWatts) : WallFit;

    /// <summary>More load at the meters is not more at the wall.</summary>
    /// <param name="Slope">The slope.</param>
    public sealed record Falling(double Slope) : WallFit;

    /// <summary>The pairs do not lie on a line.</summary>
    /// <param name="Error">The leave-one-out error as a part of the mean wall power.</param>
    /// <param name="Worst">Which pair is farthest from the line through the others, from 0.</param>
    public sealed record Scattered(double Error, int Worst) : WallFit;

    /// <summary>Fits a line through pairs.</summary>
    /// <param name="pairs">Finite, positive powers.</param>
    /// <exception cref="ArgumentOutOfRangeException">A power is not finite or not positive.</exception>
    public static WallFit Of(IReadOnlyList<WallPair> pairs)
    {
        foreach (WallPair pair in pairs)
        {
            ThrowUnlessPositive(pair.MeterWatts);
            ThrowUnlessPositive(pair.WallWatts);
        }

        if (pairs.Count < FewestPairs)
        {
            return new TooFew(pairs.Count);
        }

        double least = pairs.Min(pair => pair.MeterWatts);
        double most = pairs.Max(pair => pair.MeterWatts);
        if (most - least < LeastSpread * pairs.Average(pair => pair.MeterWatts))
        {
            return new NoSpread(least, most);
        }

        double mean = pairs.Average(pair => pair.WallWatts);
        (double slope, double offset) = Line(pairs, without: null);
        double[] errors =
        [
            .. Enumerable
                .Range(0, pairs.Count)
                .Select(i =>
                {
                    (double s, double o) = Line(pairs, i);
                    return pairs[i].WallWatts - ((s * pairs[i].MeterWatts) + o);
                }),
        ];
        double error = RootMeanSquare(errors);
        if (slope <= 0)
        {
            return new Falling(slope);
        }

        if (!(error <= MostError * mean))
        {
            int worst = Array.IndexOf(errors, errors.MaxBy(Math.Abs));
            return new Scattered(error / mean, worst);
        }

        return new Fitted(
            slope,
            offset,
            error,
            error / mean,
            RootMeanSquare(pairs.Select(pair => pair.WallWatts - pair.MeterWatts)) / mean,
            pairs.Count
        );
    }

    private static (double Slope, double Offset) Line(IReadOnlyList<WallPair> pairs, int? without)
    {
        WallPair[] used = [.. pairs.Where((_, i) => i != without)];
        double meter = used.Average(pair => pair.MeterWatts);
        double wall = used.Average(pair => pair.WallWatts);
        double slope =
            used.Sum(pair => (pair.MeterWatts - meter) * (pair.WallWatts - wall))
            / used.Sum(pair => (pair.MeterWatts - meter) * (pair.MeterWatts - meter));
        return (slope, wall - (slope * meter));
    }

    private static double RootMeanSquare(IEnumerable<double> values) =>
        Math.Sqrt(values.Average(value => value * value));

    private static void ThrowUnlessPositive(double watts)
    {
        if (!double.IsFinite(watts) || watts <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(watts),
                watts,
                "a power is finite and above 0"
            );
        }
    }
}
