namespace Tonsure.Planning.Exact;

/// <summary>
/// The table of the <see cref="PatternPlanner"/>: for one price on work, the best hours and places, resumes and moves counted. A running hour
/// may do nothing, so that what it finds is a lower bound for every placement.
/// </summary>
internal sealed class PatternTable
{
    private readonly SiteCosts _costs = new();
    private JobShape _job = null!;
    private int _count;
    private double[] _before = [];
    private double[] _after = [];
    private int[] _ways = [];
    private int[] _pattern = [];

    /// <summary>The work that the window has room for.</summary>
    public double MostWork { get; private set; }

    /// <summary>The most that a unit of work costs in any hour at any scale.</summary>
    public double DearestUnit { get; private set; }

    /// <summary>The room for work in the last pattern.</summary>
    public double PatternWork { get; private set; }

    /// <summary>The last pattern: the board's site for each hour of the window, or −1.</summary>
    public ReadOnlySpan<int> Pattern => _pattern.AsSpan(0, _job.Cells);

    /// <summary>Reads what hours cost at each site.</summary>
    public void Prepare(JobShape job, CostBoard board, ReadOnlySpan<int> sites)
    {
        (_job, _count) = (job, sites.Length);
        _costs.Prepare(job, board, sites);
        SiteCosts.Grow(ref _before, (_count * 2) + 1);
        SiteCosts.Grow(ref _after, (_count * 2) + 1);
        SiteCosts.Grow(ref _ways, job.Cells * ((_count * 2) + 1));
        SiteCosts.Grow(ref _pattern, job.Cells);
        (MostWork, DearestUnit) = (0, 0);
        for (int cell = 0; cell < job.Cells; cell++)
        {
            double room = 0;
            for (int s = 0; s < _count; s++)
            {
                for (int point = 0; point < job.Scales.Length; point++)
                {
                    double rate = _costs.Rate(s, point, cell);
                    if (double.IsFinite(rate))
                    {
                        room = Math.Max(room, job.Width(cell) * job.Rates[point]);
                        DearestUnit = Math.Max(DearestUnit, rate / job.Rates[point]);
                    }
                }
            }

            MostWork += room;
        }
    }

    /// <summary>The least of cost − price × work, and the work of the pattern that has it.</summary>
    public double Run(double price, out double work)
    {
        int states = (_count * 2) + 1;
        int never = states - 1;
        Array.Fill(_before, double.PositiveInfinity, 0, states);
        _before[never] = 0;
        for (int cell = 0; cell < _job.Cells; cell++)
        {
            Step(cell, price, _ways.AsSpan(cell * states, states));
            (_before, _after) = (_after, _before);
        }

        int end = never;
        for (int state = 0; state < states; state++)
        {
            end = _before[state] < _before[end] ? state : end;
        }

        double value = _before[end];
        work = 0;
        PatternWork = 0;
        for (int cell = _job.Cells - 1; cell >= 0; cell--)
        {
            bool on = end != never && end % 2 == 0;
            _pattern[cell] = on ? _costs.Site(end / 2) : -1;
            if (on)
            {
                Gain(end / 2, cell, price, out double done, out double room);
                work += done;
                PatternWork += room;
            }

            end = _ways[(cell * states) + end];
        }

        return value;
    }

    private void Step(int cell, double price, Span<int> ways)
    {
        int never = _count * 2;
        (double cheapest, int origin) = (double.PositiveInfinity, never);
        for (int state = 0; state < never; state++)
        {
            double leaving = _before[state] + _costs.Move(state / 2, cell);
            (cheapest, origin) = leaving < cheapest ? (leaving, state) : (cheapest, origin);
        }

        (_after[never], ways[never]) = (_before[never], never);
        for (int s = 0; s < _count; s++)
        {
            int on = s * 2;
            double resume = _costs.Resume(s, cell);
            (double best, int way) = (_before[never] + _costs.Placing(s), never);
            (best, way) = _before[on] < best ? (_before[on], on) : (best, way);
            double paused = _before[on + 1] + resume;
            (best, way) = paused < best ? (paused, on + 1) : (best, way);
            double moving = cheapest + _costs.Move(s, cell) + resume;
            (best, way) = moving < best && origin / 2 != s ? (moving, origin) : (best, way);
            double gain = Gain(s, cell, price, out _, out double room);
            (_after[on], ways[on]) = (room > 0 ? best + gain : double.PositiveInfinity, way);
            (_after[on + 1], ways[on + 1]) =
                _before[on] < _before[on + 1] ? (_before[on], on) : (_before[on + 1], on + 1);
        }
    }

    /// <summary>What running an hour adds, at the best scale or doing nothing.</summary>
    private double Gain(int s, int cell, double price, out double work, out double room)
    {
        int points = _job.Scales.Length;
        double width = _job.Width(cell);
        double best = 0;
        (work, room) = (0, 0);
        for (int point = 0; point < points; point++)
        {
            double cost = _costs.Rate(s, point, cell);
            if (double.IsPositiveInfinity(cost))
            {
                continue;
            }

            room = width * _job.Rates[point];
            double value = width * (cost - (price * _job.Rates[point]));
            (best, work) = value < best ? (value, room) : (best, work);
        }

        return best;
    }
}
