using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Seats for jobs that the planners of one job answer for: scales, resumes that cost, moves.</summary>
internal sealed class ExactSeats(
    QueueJobs jobs,
    DeviceLimits limits,
    Occupancy occupancy,
    CostBoard board
)
{
    private readonly JobPlanner _planner = new(board);
    private readonly Placement _placement = new();
    private double[] _prices = new double[64];

    internal Seat AmongFree(int job, double below, out double cost)
    {
        JobShape shape = jobs.Shapes[job];
        int first = shape.FirstCell;
        Span<double> none = Window(shape.Cells);
        none.Clear();
        for (int option = jobs.FirstOption(job); option < jobs.FirstOption(job + 1); option++)
        {
            int site = jobs.OptionSite[option];
            board.SetDevicePrices(site, first, none);
            board.SetLimits(site, limits.IsLimited(site));
            Span<double> free = board.Free(site);
            for (int hour = first; hour < first + shape.Cells; hour++)
            {
                free[hour] = occupancy.Free(site, hour);
            }
        }

        cost = _planner.Plan(shape, _placement);
        return cost < below ? Seat.Of([.. _placement.Runs]) : Seat.None;
    }

    internal Seat Under(DevicePressure pressure, int job, double below)
    {
        JobShape shape = jobs.Shapes[job];
        int first = shape.FirstCell;
        double least = shape.Devices * shape.Scales[0];
        Span<double> prices = Window(shape.Cells);
        for (int option = jobs.FirstOption(job); option < jobs.FirstOption(job + 1); option++)
        {
            int site = jobs.OptionSite[option];
            Span<double> free = board.Free(site);
            for (int i = 0; i < prices.Length; i++)
            {
                prices[i] = least > 0 ? pressure.PerDevice(site, first + i, least) : 0;
                free[first + i] = limits.Devices(site, first + i);
            }

            board.SetDevicePrices(site, first, prices);
            board.SetLimits(site, limits.IsLimited(site));
        }

        double cost = _planner.Plan(shape, _placement);
        return double.IsFinite(cost) && cost < below ? Seat.Of([.. _placement.Runs]) : Seat.None;
    }

    private Span<double> Window(int cells)
    {
        if (_prices.Length < cells)
        {
            _prices = new double[2 * cells];
        }

        return _prices.AsSpan(0, cells);
    }
}
