namespace Tonsure.Grid.Forecasting;

/// <summary>
/// Sums over rows of features and targets from which a ridge regression of all targets is solved at once. Moments of more rows
/// are moments of fewer plus the rest, so that a later fit begins where the one before ended.
/// </summary>
internal sealed class RidgeMoments
{
    private const double NoSpread = 1e-12;

    private readonly int _features;
    private readonly int _targets;
    private readonly double[] _sums;

    // Row i holds the products of feature i with the features from i on and with all targets.
    private readonly double[][] _products;

    public RidgeMoments(int features, int targets)
    {
        _features = features;
        _targets = targets;
        _sums = new double[features + targets];
        _products = new double[features][];
        for (int i = 0; i < features; i++)
        {
            _products[i] = new double[features + targets - i];
        }
    }

    /// <summary>How many rows are in the sums.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row: the features, then the targets.</summary>
    public void Add(ReadOnlySpan<double> row)
    {
        Count++;
        Lanes.AddScaled(1, row, _sums);
        for (int i = 0; i < _features; i++)
        {
            if (row[i] != 0)
            {
                Lanes.AddScaled(row[i], row[i..], _products[i]);
            }
        }
    }

    /// <summary>No rows.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(_sums);
        foreach (double[] row in _products)
        {
            Array.Clear(row);
        }
    }

    /// <summary>Adds the rows of others.</summary>
    public void Add(RidgeMoments other)
    {
        Count += other.Count;
        Lanes.AddScaled(1, other._sums, _sums);
        for (int i = 0; i < _features; i++)
        {
            Lanes.AddScaled(1, other._products[i], _products[i]);
        }
    }

    /// <summary>The same sums, to which nothing is added any more.</summary>
    public RidgeMoments Copy()
    {
        RidgeMoments copy = new(_features, _targets);
        copy.Add(this);
        return copy;
    }

    /// <summary>
    /// Minimises the squared error plus <paramref name="strength"/> × rows × the squared coefficients, features being
    /// standardised and intercepts free. A feature without spread has no coefficient.
    /// </summary>
    public RidgeModel Solve(double strength)
    {
        double n = Count;
        double[] mean = [.. _sums.Select(sum => sum / n)];
        double[] deviation = new double[_features];
        for (int i = 0; i < _features; i++)
        {
            double variance = (_products[i][0] / n) - (mean[i] * mean[i]);
            deviation[i] = variance > NoSpread ? Math.Sqrt(variance) : 0;
        }

        double[][] system = Standardised(n, mean, deviation);
        for (int i = 0; i < _features; i++)
        {
            system[i][0] += deviation[i] > 0 ? strength * n : n;
        }

        Eliminate(system);
        double[][] rows = Substitute(system);
        double[] intercepts = mean[_features..];
        for (int i = 0; i < _features; i++)
        {
            for (int t = 0; t < _targets; t++)
            {
                rows[i][t] = deviation[i] > 0 ? rows[i][t] / deviation[i] : 0;
            }

            Lanes.AddScaled(-mean[i], rows[i], intercepts);
        }

        return new RidgeModel(intercepts, rows);
    }

    /// <summary>The upper triangle of the features' covariances and, behind each row, those with the targets.</summary>
    private double[][] Standardised(double n, double[] mean, double[] deviation)
    {
        double[][] system = new double[_features][];
        for (int i = 0; i < _features; i++)
        {
            system[i] = new double[_features + _targets - i];
            for (int j = i; deviation[i] > 0 && j < _features + _targets; j++)
            {
                double scale = j < _features ? deviation[i] * deviation[j] : deviation[i];
                system[i][j - i] =
                    scale > 0 ? (_products[i][j - i] - (n * mean[i] * mean[j])) / scale : 0;
            }
        }

        return system;
    }

    /// <summary>Cholesky's elimination without square roots, the right-hand sides along with it.</summary>
    private void Eliminate(double[][] system)
    {
        for (int k = 0; k < _features; k++)
        {
            for (int i = k + 1; i < _features; i++)
            {
                double factor = system[k][i - k] / system[k][0];
                if (factor != 0)
                {
                    Lanes.AddScaled(-factor, system[k].AsSpan(i - k), system[i]);
                }
            }
        }
    }

    private double[][] Substitute(double[][] system)
    {
        double[][] rows = new double[_features][];
        for (int k = _features - 1; k >= 0; k--)
        {
            double[] row = system[k][(_features - k)..];
            for (int j = k + 1; j < _features; j++)
            {
                Lanes.AddScaled(-system[k][j - k], rows[j], row);
            }

            for (int t = 0; t < _targets; t++)
            {
                row[t] /= system[k][0];
            }

            rows[k] = row;
        }

        return rows;
    }
}
