namespace Tonsure.Planning.Exact;

/// <summary>The table of the <see cref="SlotPlanner"/>: one pass over the hours, and the way back.</summary>
internal sealed class SlotTable
{
    private const double Never = double.PositiveInfinity;
    private const int Skip = 0;
    private const int Whole = 1;
    private const int Late = 2;
    private const int Early = 3;

    private JobShape _job = null!;
    private readonly SiteCosts _costs = new();
    private int _count;
    private double[] _before = [];
    private double[] _after = [];
    private int[] _ways = [];
    private int _rows;
    private int _layers;
    private double _part;
    private int _endCell;
    private int _endState;

    /// <summary>Reads what hours cost at each site.</summary>
    public void Prepare(JobShape job, CostBoard board, ReadOnlySpan<int> sites)
    {
        (_job, _count) = (job, sites.Length);
        _costs.Prepare(job, board, sites);
    }

    /// <summary>The least cost with the edges used whole or not at all (but for the one part); infinity where there is none.</summary>
    public double Run(bool head, bool tail, bool partHead, bool partTail)
    {
        int cells = _job.Cells;
        double left = _job.Work - (head ? _job.Width(0) : 0) - (tail ? _job.Width(cells - 1) : 0);
        if (left < -JobShape.Slip)
        {
            return Never;
        }

        int whole = (int)(left + JobShape.Slip);
        _part = Math.Max(0, left - whole);
        _part = _part < JobShape.Slip ? 0 : _part;
        _rows = whole + 1;
        _layers = _part > 0 ? 2 : 1;
        int states = _rows * _layers * _count * 2;
        SiteCosts.Grow(ref _before, states);
        SiteCosts.Grow(ref _after, states);
        SiteCosts.Grow(ref _ways, cells * states);
        Array.Fill(_before, Never, 0, states);
        double best = Never;
        for (int i = 0; i < cells; i++)
        {
            bool edge = (i == 0 && partHead) || (i == cells - 1 && partTail);
            bool must = (i == 0 && head) || (i == cells - 1 && tail);
            Array.Fill(_after, Never, 0, states);
            Step(i, edge, must, i == 0 || !head, states);
            (_before, _after) = (_after, _before);
            if (tail && i < cells - 1)
            {
                continue;
            }

            for (int s = 0; s < _count * 2; s++)
            {
                int state = State(whole, _layers - 1, s);
                if (_before[state] < best)
                {
                    (best, _endCell, _endState) = (_before[state], i, state);
                }
            }
        }

        return best;
    }

    /// <summary>Writes the runs of the last pass.</summary>
    public void Write(Placement into)
    {
        int states = _rows * _layers * _count * 2;
        int cells = _job.Cells;
        Span<int> taken = cells <= 1024 ? stackalloc int[cells] : new int[cells];
        taken.Fill(-1);
        int state = _endState;
        for (int i = _endCell; i >= 0 && state >= 0; i--)
        {
            int way = _ways[(i * states) + state];
            int action = way & 3;
            if (action != Skip)
            {
                taken[i] = (action * _count) + (state % (_count * 2) / 2);
            }

            state = (way >> 2) - 1;
        }

        for (int i = 0; i < cells; i++)
        {
            if (taken[i] < 0)
            {
                continue;
            }

            int action = taken[i] / _count;
            double start = Math.Max(_job.Start, _job.FirstCell + i);
            double end = start + _job.Width(i);
            into.Add(
                action == Late ? end - _part : start,
                action == Early ? start + _part : end,
                0,
                _costs.Site(taken[i] % _count)
            );
        }
    }

    private void Step(int cell, bool edge, bool must, bool mayStart, int states)
    {
        Span<int> ways = _ways.AsSpan(cell * states, states);
        double width = _job.Width(cell);
        // Hours that are not done by now must fit behind.
        int least = Math.Max(0, _rows - 1 - (_job.Cells - cell));
        int most = Math.Min(_rows - 1, cell);
        for (int done = least; done <= most; done++)
        {
            for (int layer = 0; layer < _layers; layer++)
            {
                if (mayStart && done == 0 && layer == 0)
                {
                    First(cell, edge, must, width, ways);
                }

                Continue(cell, edge, must, width, done, layer, ways);
            }
        }
    }

    private void First(int cell, bool edge, bool must, double width, Span<int> ways)
    {
        for (int s = 0; s < _count; s++)
        {
            double rate = _costs.Rate(s, 0, cell);
            double place = _costs.Placing(s);
            if (must)
            {
                Offer(State(0, 0, s * 2), place + (rate * width), Whole, -1, ways);
            }
            else
            {
                Use(cell, edge, width, 0, 0, s, place, -1, ways);
            }
        }
    }

    private void Continue(
        int cell,
        bool edge,
        bool must,
        double width,
        int done,
        int layer,
        Span<int> ways
    )
    {
        // Whence a move to any site is cheapest: half a move is paid at either end.
        double cheapest = Never;
        int origin = -1;
        bool stops = _job.Interruptible;
        bool reached = false;
        for (int s = 0; s < _count; s++)
        {
            for (int off = 0; off < (stops ? 2 : 1); off++)
            {
                int state = State(done, layer, (s * 2) + off);
                reached |= !double.IsPositiveInfinity(_before[state]);
                double leaving = _before[state] + _costs.Move(s, cell);
                if (leaving < cheapest)
                {
                    (cheapest, origin) = (leaving, state);
                }
            }
        }

        if (!reached)
        {
            return;
        }

        for (int s = 0; s < _count; s++)
        {
            int on = State(done, layer, s * 2);
            double running = _before[on];
            double resume = _costs.Resume(s, cell);
            double paused = stops ? _before[on + 1] + resume : Never;
            double moving = origin / 2 == on / 2 ? Never : cheapest + _costs.Move(s, cell) + resume;
            double rate = _costs.Rate(s, 0, cell);
            (double from, int whence) = paused <= moving ? (paused, on + 1) : (moving, origin);
            (double best, int back) = running <= from ? (running, on) : (from, whence);
            if (must)
            {
                Offer(on, best + (rate * width), Whole, back, ways);
                continue;
            }

            Use(cell, edge, width, done, layer, s, best, back, ways);
            if (_part > 0 && layer == 0 && _part <= width)
            {
                Offer(State(done, 1, (s * 2) + 1), best + (rate * _part), Early, back, ways);
                if (stops)
                {
                    // Begun late in this hour, a run needs a resume even where the last hour was worked.
                    bool again = running + resume < from;
                    Offer(
                        State(done, 1, s * 2),
                        (again ? running + resume : from) + (rate * _part),
                        Late,
                        again ? on : whence,
                        ways
                    );
                }
            }

            if (stops)
            {
                Offer(on + 1, running, Skip, on, ways);
                Offer(on + 1, _before[on + 1], Skip, on + 1, ways);
            }
        }
    }

    private void Use(
        int cell,
        bool edge,
        double width,
        int done,
        int layer,
        int s,
        double before,
        int back,
        Span<int> ways
    )
    {
        double rate = _costs.Rate(s, 0, cell);
        if (!edge && done + 1 < _rows)
        {
            Offer(State(done + 1, layer, s * 2), before + rate, Whole, back, ways);
        }

        if (back < 0 && _part > 0 && _part <= width)
        {
            Offer(State(done, 1, s * 2), before + (rate * _part), Late, back, ways);
        }
    }

    private void Offer(int state, double cost, int action, int back, Span<int> ways)
    {
        if (cost < _after[state])
        {
            _after[state] = cost;
            ways[state] = action | ((back + 1) << 2);
        }
    }

    private int State(int done, int layer, int place) =>
        (((done * _layers) + layer) * _count * 2) + place;
}
