namespace Tonsure.Planning.Exact;

/// <summary>What the hours of a window offer an elastic job, unit of work by unit of work, and what was bought.</summary>
internal sealed class HourlyChoices
{
    private JobShape _job = null!;
    private JobRows _rows = null!;
    private int _slots;
    private int[] _hulls = [];
    private int[] _sizes = [];
    private double[] _slopes = [];
    private double[] _used = [];
    private double[] _levels = [];
    private double[] _prices = [];
    private double[] _amounts = [];
    private int _offers;
    private double _base;
    private double _left;
    private double _room;

    /// <summary>Hours of the window.</summary>
    public int Cells => _rows.Cells;

    /// <summary>Reads a job's costs.</summary>
    public void Prepare(JobShape job, JobRows rows)
    {
        (_job, _rows) = (job, rows);
        _slots = rows.Points + 1;
        if (_hulls.Length < rows.Cells * _slots)
        {
            int size = rows.Cells * _slots;
            (_hulls, _slopes) = (new int[size], new double[size]);
            (_prices, _amounts) = (new double[size], new double[size]);
        }

        if (_sizes.Length < rows.Cells)
        {
            (_sizes, _used, _levels) = (
                new int[rows.Cells],
                new double[rows.Cells],
                new double[rows.Cells]
            );
        }
    }

    /// <summary>Whether any scale can be run in an hour.</summary>
    public bool CanRun(int cell) => !double.IsPositiveInfinity(_rows.Costs(0)[cell]);

    /// <summary>The work that running through an hour does at least.</summary>
    public double Least(int cell) => _job.Width(cell) * _job.Rates[0];

    /// <summary>No hour is open.</summary>
    public void Begin()
    {
        Array.Clear(_sizes, 0, Cells);
        Array.Clear(_used, 0, Cells);
        (_offers, _base, _left, _room) = (0, 0, _job.Work, 0);
    }

    /// <summary>Opens an hour; if the job may not stop in it, its lowest scale is bought at once.</summary>
    public void Open(int cell, bool mayStop)
    {
        ReadOnlySpan<double> costs = _rows.All(cell);
        Span<int> hull = _hulls.AsSpan(cell * _slots, _slots);
        int size = LowerHull.Find(_job.Rates, costs, _rows.Cells, mayStop, hull);
        _sizes[cell] = size;
        if (size == 0)
        {
            _base = double.PositiveInfinity;
            return;
        }

        double width = _job.Width(cell);
        if (!mayStop)
        {
            double rate = _job.Rates[hull[0]];
            _base += width * costs[hull[0] * _rows.Cells];
            _left -= width * rate;
        }

        for (int i = 1; i < size; i++)
        {
            double low = hull[i - 1] == LowerHull.Off ? 0 : _job.Rates[hull[i - 1]];
            _slopes[(cell * _slots) + i] = LowerHull.Slope(
                _job.Rates,
                costs,
                _rows.Cells,
                hull[i - 1],
                hull[i]
            );
            _prices[_offers] = _slopes[(cell * _slots) + i];
            _amounts[_offers] = width * (_job.Rates[hull[i]] - low);
            _room += _amounts[_offers++];
        }
    }

    /// <summary>Buys what is left of the work as cheaply as can be; infinity where it cannot be had.</summary>
    public double Buy()
    {
        double slip = JobShape.Slip * _job.Rates[^1];
        if (double.IsPositiveInfinity(_base) || _left < -slip || _left > _room + slip)
        {
            return double.PositiveInfinity;
        }

        double left = Math.Clamp(_left, 0, _room);
        double threshold =
            left > slip
                ? WeightedThreshold.Find(
                    _prices.AsSpan(0, _offers),
                    _amounts.AsSpan(0, _offers),
                    left - slip
                )
                : double.NegativeInfinity;
        double cost = _base;
        for (int cell = 0; cell < Cells; cell++)
        {
            int bought = 0;
            for (int i = 1; i < _sizes[cell] && Slope(cell, i) < threshold; i++)
            {
                left -= Amount(cell, i);
                cost += Amount(cell, i) * Slope(cell, i);
                bought++;
            }

            _levels[cell] = bought;
        }

        // Of the units at the threshold, the earliest.
        for (int cell = 0; cell < Cells && left > 0; cell++)
        {
            int next = (int)_levels[cell] + 1;
            if (next < _sizes[cell] && Slope(cell, next) <= threshold)
            {
                double part = Math.Min(Amount(cell, next), left);
                left -= part;
                cost += part * Slope(cell, next);
                _levels[cell] += part / Amount(cell, next);
            }
        }

        return cost;
    }

    /// <summary>Writes what was bought.</summary>
    public void Write(Placement into, int from, int until)
    {
        for (int cell = from; cell < until; cell++)
        {
            _used[cell] = Share(cell);
        }

        for (int cell = from; cell < until; cell++)
        {
            Emit(into, cell, until);
        }
    }

    private double Slope(int cell, int segment) => _slopes[(cell * _slots) + segment];

    private double Amount(int cell, int segment)
    {
        int low = _hulls[(cell * _slots) + segment - 1];
        int high = _hulls[(cell * _slots) + segment];
        return _job.Width(cell) * (_job.Rates[high] - (low == LowerHull.Off ? 0 : _job.Rates[low]));
    }

    /// <summary>The time in an hour in which the job runs.</summary>
    private double Share(int cell)
    {
        if (_sizes[cell] == 0)
        {
            return 0;
        }

        bool stops = _hulls[cell * _slots] == LowerHull.Off;
        return stops && _levels[cell] < JobShape.Slip
            ? 0
            : _job.Width(cell) * (stops ? Math.Min(1, _levels[cell]) : 1);
    }

    private void Emit(Placement into, int cell, int until)
    {
        if (_used[cell] <= 0)
        {
            return;
        }

        int whole = Math.Min((int)_levels[cell], _sizes[cell] - 1);
        double part = _levels[cell] - whole;
        int low = _hulls[(cell * _slots) + whole];
        if (part < JobShape.Slip)
        {
            part = 0;
        }

        int high = part > 0 ? _hulls[(cell * _slots) + whole + 1] : low;
        if (low == LowerHull.Off || part <= 0)
        {
            CellRuns.Add(_job, into, cell, until, _used, high, _rows.Site(high, cell));
            return;
        }

        double start = Math.Max(_job.Start, _job.FirstCell + cell);
        double turn = start + (part * _job.Width(cell));
        into.Add(start, turn, high, _rows.Site(high, cell));
        into.Add(turn, start + _job.Width(cell), low, _rows.Site(low, cell));
    }
}
