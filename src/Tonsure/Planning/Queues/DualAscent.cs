namespace Tonsure.Planning.Queues;

/// <summary>Raises the dual.</summary>
internal sealed class DualAscent
{
    private readonly DualPrices _dual;
    private readonly DeviceLimits _limits;
    private readonly double[] _trial;
    private readonly double[] _wanted;
    private readonly double[] _average;

    internal DualAscent(DualPrices dual, DeviceLimits limits)
    {
        (_dual, _limits) = (dual, limits);
        int cells = limits.All.Length;
        (Best, _trial, _wanted, _average) = (
            new double[cells],
            new double[cells],
            new double[cells],
            new double[cells]
        );
    }

    internal double[] Best { get; }

    internal double Value { get; private set; }

    internal void RunVolume(int iterations, double upper, Action<int, double> report)
    {
        Value = _dual.Evaluate(Best, _wanted);
        _wanted.CopyTo(_average, 0);
        ReadOnlySpan<double> cap = _limits.All;
        double factor = 0.1;
        double target = double.IsFinite(upper) ? upper : Value * 1.05;
        int red = 0;
        for (int k = 1; k <= iterations; k++)
        {
            double norm = 0;
            for (int i = 0; i < Best.Length; i++)
            {
                double v = _average[i] - cap[i];
                v = Best[i] == 0 && v < 0 ? 0 : v;
                norm += double.IsFinite(v) ? v * v : 0;
            }

            if (norm == 0)
            {
                break;
            }

            double step = factor * (target - Value) / norm;
            for (int i = 0; i < Best.Length; i++)
            {
                double v = _average[i] - cap[i];
                _trial[i] = double.IsFinite(v) ? Math.Max(0, Best[i] + (step * v)) : 0;
            }

            double value = _dual.Evaluate(_trial, _wanted);
            double along = 0;
            double uu = 0,
                ua = 0,
                aa = 0;
            for (int i = 0; i < Best.Length; i++)
            {
                if (!double.IsFinite(cap[i]))
                {
                    continue;
                }

                double a = _average[i] - cap[i];
                double u = _wanted[i] - cap[i];
                along += a * u;
                aa += a * a;
                ua += u * a;
                uu += u * u;
            }

            double alpha = Math.Clamp((aa - ua) / Math.Max(1e-12, uu + aa - (2 * ua)), 0.01, 0.1);
            for (int i = 0; i < Best.Length; i++)
            {
                _average[i] = (alpha * _wanted[i]) + ((1 - alpha) * _average[i]);
            }

            if (value > Value)
            {
                Value = value;
                _trial.CopyTo(Best, 0);
                if (along >= 0)
                {
                    factor = Math.Min(2, factor * 1.1);
                }

                red = 0;
            }
            else if (++red >= 10)
            {
                factor *= 0.66;
                red = 0;
            }

            if (!double.IsFinite(upper) && Value > 0.95 * target)
            {
                target = Value * 1.05;
            }

            report(k, Value);
        }
    }

    internal void RunScaled(
        int iterations,
        double rate,
        double b1,
        double b2,
        Action<int, double> report
    )
    {
        double[] m = new double[Best.Length];
        double[] s = new double[Best.Length];
        double[] at = new double[Best.Length];
        Value = _dual.Evaluate(at, _wanted);
        ReadOnlySpan<double> cap = _limits.All;
        for (int k = 1; k <= iterations; k++)
        {
            double eta = rate * Math.Pow(0.001, (double)k / iterations);
            for (int i = 0; i < at.Length; i++)
            {
                double g = _wanted[i] - cap[i];
                if (!double.IsFinite(g))
                {
                    continue;
                }

                g /= Math.Max(cap[i], 1);
                g = Math.Clamp(g, -1, 1);
                if (at[i] == 0 && g < 0)
                {
                    g = 0;
                }

                m[i] = (b1 * m[i]) + ((1 - b1) * g);
                s[i] = (b2 * s[i]) + ((1 - b2) * g * g);
                double mm = m[i] / (1 - Math.Pow(b1, k));
                double ss = s[i] / (1 - Math.Pow(b2, k));
                at[i] = Math.Max(0, at[i] + (eta * mm / (Math.Sqrt(ss) + 1e-3)));
            }

            double value = _dual.Evaluate(at, _wanted);
            if (value > Value)
            {
                Value = value;
                at.CopyTo(Best, 0);
            }

            report(k, value);
        }
    }
}
