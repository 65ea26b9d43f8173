namespace Tonsure.Planning.Queues;

/// <summary>
/// Takes a few jobs whose windows meet out of a plan and seats them again in an order by chance, some hours being barred by chance while
/// the first ones are seated. A plan that is a little worse is kept too, less and less so.
/// </summary>
internal sealed class Reshuffler(
    QueueJobs jobs,
    QueueState state,
    SeatFinder finder,
    double[] cost,
    int seed
)
{
    private const int MostOut = 6;
    private const double Patience = 0.02;

    // A bar wider than most sites; a power of two, so that taking it away leaves what was there.
    private const double Bar = 1024;

    private readonly Dice _dice = new(seed);
    private readonly List<int> _out = [];
    private readonly List<(Seat Seat, double Cost)> _before = [];

    /// <summary>Tries once. True where the plan changed.</summary>
    /// <param name="part">How much of all tries is done, 0 to 1.</param>
    internal bool TryBetter(double part)
    {
        Choose();
        int missing = Missing();
        double before = 0;
        _before.Clear();
        foreach (int job in _out)
        {
            _before.Add((state.Seats[job], cost[job]));
            before += state.Seats[job].IsTaken ? cost[job] : 0;
            state.Remove(job);
        }

        double after = Reseat();
        double allowed = before * (1 + (Patience * (1 - part) * _dice.Part() * _dice.Part()));
        int fewer = missing - Missing();
        if (fewer > 0 || (fewer == 0 && after <= allowed))
        {
            return true;
        }

        foreach (int job in _out)
        {
            state.Remove(job);
        }

        for (int i = 0; i < _out.Count; i++)
        {
            state.Put(_out[i], _before[i].Seat);
            cost[_out[i]] = _before[i].Cost;
        }

        return false;
    }

    private int Missing() => _out.Count(job => !state.Seats[job].IsTaken);

    private double Reseat()
    {
        (int site, long start, long end, double devices) barred = Block();
        int free = barred.devices > 0 ? _dice.Next(_out.Count) + 1 : 0;
        double sum = 0;
        for (int i = 0; i < _out.Count; i++)
        {
            if (i == free && barred.devices > 0)
            {
                Hold(barred, -1);
                barred.devices = 0;
            }

            int job = _out[i];
            Seat seat = finder.AmongFree(job, double.PositiveInfinity, out double figure);
            state.Put(job, seat);
            cost[job] = seat.IsTaken ? figure : double.PositiveInfinity;
            sum += seat.IsTaken ? figure : 0;
        }

        if (barred.devices > 0)
        {
            Hold(barred, -1);
        }

        return sum;
    }

    private void Choose()
    {
        _out.Clear();
        int first = _dice.Next(jobs.Count);
        _out.Add(first);
        int wanted = Math.Min(jobs.Count, 2 + _dice.Next(MostOut - 1));
        for (int tries = 0; _out.Count < wanted && tries < 4 * MostOut; tries++)
        {
            int job = _dice.Next(jobs.Count);
            if (
                jobs.Start[job] < jobs.End[first]
                && jobs.End[job] > jobs.Start[first]
                && !_out.Contains(job)
            )
            {
                _out.Add(job);
            }
        }

        for (int i = _out.Count - 1; i > 0; i--)
        {
            int other = _dice.Next(i + 1);
            (_out[i], _out[other]) = (_out[other], _out[i]);
        }
    }

    private (int Site, long Start, long End, double Devices) Block()
    {
        if (_dice.Next(2) == 0)
        {
            return default;
        }

        int job = _out[0];
        int options = jobs.FirstOption(job + 1) - jobs.FirstOption(job);
        int site = jobs.OptionSite[jobs.FirstOption(job) + _dice.Next(options)];
        int hours = jobs.EndHour(job) - jobs.FirstHour(job);
        int first = jobs.FirstHour(job) + _dice.Next(hours);
        int count = 1 + _dice.Next(Math.Min(6, jobs.EndHour(job) - first));
        const long hour = Grid.HourIndex.Milliseconds;
        (int, long, long, double) bar = (
            site,
            first * hour,
            (first + count) * hour,
            _dice.Next(2) == 0 ? Bar : Math.Max(1, jobs.Devices[job])
        );
        Hold(bar, 1);
        return bar;
    }

    private void Hold((int Site, long Start, long End, double Devices) bar, int sign) =>
        state.Occupancy.Add(bar.Site, bar.Start, bar.End, sign * bar.Devices);
}
