namespace Tonsure.Planning.Exact;

/// <summary>What the hours of a job's window cost at several sites, with resumes, half moves and the placing of its data.</summary>
internal sealed class SiteCosts
{
    private double[] _rates = [];
    private double[] _resumes = [];
    private double[] _moves = [];
    private double[] _places = [];
    private int[] _sites = [];
    private int _points;

    /// <summary>How many sites.</summary>
    public int Count { get; private set; }

    /// <summary>Hours of the window.</summary>
    public int Cells { get; private set; }

    /// <summary>Reads the costs.</summary>
    public void Prepare(JobShape job, CostBoard board, ReadOnlySpan<int> sites)
    {
        (Count, Cells, _points) = (sites.Length, job.Cells, job.Scales.Length);
        _sites = sites.ToArray();
        Grow(ref _rates, Count * _points * Cells);
        Grow(ref _resumes, Count * Cells);
        Grow(ref _moves, Count * Cells);
        Grow(ref _places, Count);
        for (int s = 0; s < Count; s++)
        {
            int site = _sites[s];
            _places[s] = job.Placing(board, site);
            for (int point = 0; point < _points; point++)
            {
                JobRows.Row(
                    job,
                    board,
                    site,
                    point,
                    _rates.AsSpan(((s * _points) + point) * Cells, Cells)
                );
            }

            for (int i = 0; i < Cells; i++)
            {
                int hour = job.FirstCell + i;
                _resumes[(s * Cells) + i] =
                    job.ResumeKilowattHours > 0
                        ? job.ResumeKilowattHours * board.Energy(site)[hour]
                        : 0;
                _moves[(s * Cells) + i] =
                    job.MoveKilowattHours > 0
                        ? job.MoveKilowattHours * 0.5 * board.Network(site)[hour]
                        : 0;
            }
        }
    }

    /// <summary>A site's place on the board.</summary>
    public int Site(int s) => _sites[s];

    /// <summary>The cost of an hour of running at a scale; infinity where it cannot.</summary>
    public double Rate(int s, int point, int cell) =>
        _rates[(((s * _points) + point) * Cells) + cell];

    /// <summary>The cost of a resume in an hour.</summary>
    public double Resume(int s, int cell) => _resumes[(s * Cells) + cell];

    /// <summary>The cost of one end of a move in an hour.</summary>
    public double Move(int s, int cell) => _moves[(s * Cells) + cell];

    /// <summary>The cost of having the data at a site when the job starts.</summary>
    public double Placing(int s) => _places[s];

    /// <summary>Room for a length; what is in it is not kept.</summary>
    internal static void Grow<T>(ref T[] array, int length)
        where T : unmanaged
    {
        if (array.Length < length)
        {
            array = GC.AllocateUninitializedArray<T>(length);
        }
    }
}
