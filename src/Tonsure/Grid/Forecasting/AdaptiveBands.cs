namespace Tonsure.Grid.Forecasting;

/// <summary>
/// The intervals of a zone's daily issues, by lead day and six-hour block. A lead day of an issue counts once all of it is known, not
/// before.
/// </summary>
/// <param name="history">What came.</param>
/// <param name="gap">The publication delay in hours.</param>
internal sealed class AdaptiveBands(HourlyHistory history, int gap)
{
    private const int Block = 6;
    private const int BlocksOfDay = 4;
    private const int LeadDays = 4;
    private const int FewestDays = 20;

    private readonly List<Issued> _pending = [];
    private readonly AdaptiveCell[] _cells =
    [
        .. Enumerable.Range(0, LeadDays * BlocksOfDay).Select(_ => new AdaptiveCell()),
    ];

    /// <summary>The offsets for the 96 hours of an issue; null where too few days are known. Issues come in their order.</summary>
    public (double Lower, double Upper)[]? Issue(long issue, double[] logs)
    {
        (double, double)[]? offsets = Offsets(issue);
        _pending.Add(new Issued(issue, logs, offsets));
        return offsets;
    }

    /// <summary>The same of an issue that is not judged later.</summary>
    public (double Lower, double Upper)[]? Offsets(long issue)
    {
        Settle(issue - gap);
        if (_cells.Any(cell => cell.Known < FewestDays))
        {
            return null;
        }

        (double, double)[] blocks = [.. _cells.Select(cell => cell.Offsets())];
        return [.. Enumerable.Range(0, Forecaster.Hours).Select(i => blocks[i / Block])];
    }

    private void Settle(long known)
    {
        foreach (Issued issued in _pending)
        {
            while (
                issued.SettledDays < LeadDays
                && issued.Hour + ((issued.SettledDays + 1) * 24) <= known
            )
            {
                Settle(issued);
                issued.SettledDays++;
            }
        }

        _pending.RemoveAll(issued => issued.SettledDays == LeadDays);
    }

    private void Settle(Issued issued)
    {
        for (int block = 0; block < BlocksOfDay; block++)
        {
            int cell = (issued.SettledDays * BlocksOfDay) + block;
            double[] errors =
            [
                .. Enumerable
                    .Range(cell * Block, Block)
                    .Where(i => history[issued.Hour + i].IsKnown)
                    .Select(i => history.Log(issued.Hour + i) - issued.Logs[i]),
            ];
            _cells[cell].Settle(errors, issued.Offsets?[cell * Block]);
        }
    }

    private sealed class Issued(long hour, double[] logs, (double Lower, double Upper)[]? offsets)
    {
        public long Hour => hour;
        public double[] Logs => logs;
        public (double Lower, double Upper)[]? Offsets => offsets;
        public int SettledDays { get; set; }
    }
}
