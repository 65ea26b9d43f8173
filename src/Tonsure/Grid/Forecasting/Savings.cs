namespace Tonsure.Grid.Forecasting;

/// <summary>Sums over jobs of what ways of planning emit, against running at once.</summary>
internal sealed class Savings
{
    private double _now;
    private double[] _planned = [];

    /// <summary>Adds a job.</summary>
    public void Add(double now, params double[] planned)
    {
        _planned = _planned.Length == 0 ? new double[planned.Length] : _planned;
        _now += now;
        Lanes.AddScaled(1, planned, _planned);
    }

    /// <summary>What a way of planning saves, in percent.</summary>
    public double Percent(int way) => 100 * (1 - (_planned[way] / _now));
}
