namespace Tonsure.Planning.Queues;

/// <summary>
/// Raises the dual: first by steps that each price scales to its own past (quick from nothing), then by the volume algorithm, which
/// averages what the jobs want and steps by how far the target is (sure near the end).
/// </summary>
internal sealed class DualAscent
{
    // First steps: weights of the past, and how far the steps shrink by the end.
    private const double Drift = 0.9;
    private const double Spread = 0.99;
    private const double Shrink = 0.001;

    // Volume algorithm.
    private const double FirstFactor = 0.1;
    private const double MostFactor = 2;
    private const double TargetAbove = 1.05;
    private const double MostBlend = 0.1;
    private const double LeastBlend = 0.01;
    private const int Patience = 10;

    private readonly DualPrices _dual;
    private readonly double[] _devices;
    private readonly double[] _trial;
    private readonly double[] _wanted;

    internal DualAscent(DualPrices dual, DeviceLimits limits)
    {
        _dual = dual;
        _devices = limits.All.ToArray();
        Best = new double[dual.Cells];
        _trial = new double[dual.Cells];
        _wanted = new double[dual.Cells];
        Value = dual.Evaluate(Best, _wanted);
    }

    /// <summary>The best prices found.</summary>
    internal double[] Best { get; }

    /// <summary>The dual's value at them.</summary>
    internal double Value { get; private set; }

    /// <summary>Whether the jobs want no more than there is: the prices are optimal.</summary>
    internal bool IsOptimal { get; private set; }

    /// <summary>What no plan costs more than, as far as is known; the bound is not raised above it.</summary>
    internal double Ceiling { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the bound is above what any plan costs: not all jobs fit.</summary>
    internal bool IsHopeless => Value > Ceiling;

    /// <summary>Steps by each price's own past.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="rate">The first step, in the unit of a price.</param>
    /// <param name="onRound">Told after each round; false stops.</param>
    internal void Climb(int rounds, double rate, Func<int, bool> onRound)
    {
        double[] at = [.. Best];
        double[] mean = new double[at.Length];
        double[] square = new double[at.Length];
        double value = _dual.Evaluate(at, _wanted);
        for (int round = 1; round <= rounds; round++)
        {
            if (Fits(at))
            {
                IsOptimal = true;
                Keep(at, value);
                return;
            }

            double step = rate * Math.Pow(Shrink, (double)round / rounds);
            double unbiasMean = 1 / (1 - Math.Pow(Drift, round));
            double unbiasSquare = 1 / (1 - Math.Pow(Spread, round));
            for (int i = 0; i < at.Length; i++)
            {
                double devices = _devices[i];
                if (double.IsPositiveInfinity(devices))
                {
                    continue;
                }

                double over = Math.Clamp((_wanted[i] - devices) / Math.Max(devices, 1), -1, 1);
                over = at[i] <= 0 && over < 0 ? 0 : over;
                mean[i] = (Drift * mean[i]) + ((1 - Drift) * over);
                square[i] = (Spread * square[i]) + ((1 - Spread) * over * over);
                double scale = Math.Sqrt(square[i] * unbiasSquare) + Shrink;
                at[i] = Math.Max(0, at[i] + (step * mean[i] * unbiasMean / scale));
            }

            value = _dual.Evaluate(at, _wanted);
            Keep(at, value);
            if (!onRound(round) || IsHopeless)
            {
                return;
            }
        }
    }

    /// <summary>The volume algorithm from the best prices on.</summary>
    /// <param name="rounds">How many; more follow as long as they raise the bound notably.</param>
    /// <param name="onRound">Told after each round; false stops.</param>
    internal void Volume(int rounds, Func<int, bool> onRound)
    {
        double[] mean = new double[Best.Length];
        _dual.Evaluate(Best, mean);
        double factor = FirstFactor;
        int failures = 0;
        double before = Value;
        int most = rounds + (rounds > 0 ? QueueEffort.MostAgain * QueueEffort.VolumeAgain : 0);
        for (int round = 1; round <= most && !IsOptimal && !IsHopeless; round++)
        {
            if (round > rounds - QueueEffort.VolumeAgain && round % QueueEffort.VolumeAgain == 1)
            {
                if (round > rounds && Value - before < QueueEffort.Notable * Math.Abs(Value))
                {
                    return;
                }

                before = Value;
            }

            double norm = 0;
            for (int i = 0; i < mean.Length; i++)
            {
                double over = mean[i] - _devices[i];
                norm += double.IsFinite(over) && (Best[i] > 0 || over > 0) ? over * over : 0;
            }

            if (norm <= 0)
            {
                return;
            }

            double step = factor * (TargetAbove - 1) * Math.Abs(Value) / norm;
            for (int i = 0; i < mean.Length; i++)
            {
                double over = mean[i] - _devices[i];
                _trial[i] = double.IsFinite(over) ? Math.Max(0, Best[i] + (step * over)) : 0;
            }

            double value = _dual.Evaluate(_trial, _wanted);
            bool onward = Blend(mean);
            if (Keep(_trial, value))
            {
                factor = onward ? Math.Min(MostFactor, factor * 1.1) : factor;
                failures = 0;
            }
            else if (++failures >= Patience)
            {
                (factor, failures) = (factor * 0.66, 0);
            }

            if (!onRound(round))
            {
                return;
            }
        }
    }

    // Moves the mean towards what is now wanted, by the part that makes it violate the devices least. True where both point one way.
    private bool Blend(double[] mean)
    {
        (double old, double both, double now) = (0, 0, 0);
        for (int i = 0; i < mean.Length; i++)
        {
            if (!double.IsPositiveInfinity(_devices[i]))
            {
                double a = mean[i] - _devices[i];
                double b = _wanted[i] - _devices[i];
                (old, both, now) = (old + (a * a), both + (a * b), now + (b * b));
            }
        }

        double apart = now + old - (2 * both);
        double blend =
            apart > 0 ? Math.Clamp((old - both) / apart, LeastBlend, MostBlend) : LeastBlend;
        for (int i = 0; i < mean.Length; i++)
        {
            mean[i] += blend * (_wanted[i] - mean[i]);
        }

        return both >= 0;
    }

    private bool Fits(double[] prices)
    {
        for (int i = 0; i < prices.Length; i++)
        {
            double over = _wanted[i] - _devices[i];
            if (over > 0 || (prices[i] > 0 && over < 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool Keep(double[] prices, double value)
    {
        if (value <= Value)
        {
            return false;
        }

        Value = value;
        prices.CopyTo(Best, 0);
        return true;
    }
}
