namespace Tonsure.Adapters.Tests.Planning;

/// <summary>
/// The best emissions of one-kilowatt jobs of whole hours that arrive in every hour of a year, by structures that slide from one arrival to the
/// next and share nothing with the planners. Whole hundredths of a gram, so that sums are exact.
/// </summary>
internal sealed class SlidingYear
{
    private readonly int[] _hours;
    private readonly int[] _ranks;
    private readonly int[] _values;

    public SlidingYear(IEnumerable<double> grams)
    {
        _hours = [.. grams.Select(g => (int)Math.Round(g * 100))];
        _values = [.. _hours.Distinct().Order()];
        _ranks = [.. _hours.Select(hour => Array.BinarySearch(_values, hour))];
    }

    /// <summary>For each arrival whose window is cut at the year's end: run at once, the best unbroken window, the cheapest hours.</summary>
    public (long Now, long Contiguous, long Stopping)[] Best(int work, int slack)
    {
        int arrivals = _hours.Length - work;
        long[] runs = new long[_hours.Length - work + 1];
        runs[0] = _hours.Take(work).Sum(hour => (long)hour);
        for (int i = 1; i < runs.Length; i++)
        {
            runs[i] = runs[i - 1] - _hours[i - 1] + _hours[i + work - 1];
        }

        RankedSums cheapest = new(_values);
        LinkedList<int> least = [];
        (long, long, long)[] best = new (long, long, long)[arrivals];
        int end = 0;
        int start = 0;
        for (int arrival = 0; arrival < arrivals; arrival++)
        {
            for (; end < Math.Min(arrival + work + slack, _hours.Length); end++)
            {
                cheapest.Add(_ranks[end], 1);
            }

            for (; start <= Math.Min(arrival + slack, _hours.Length - work); start++)
            {
                while (least.Last is { } last && runs[last.Value] > runs[start])
                {
                    least.RemoveLast();
                }

                least.AddLast(start);
            }

            while (least.First!.Value < arrival)
            {
                least.RemoveFirst();
            }

            best[arrival] = (runs[arrival], runs[least.First.Value], cheapest.Least(work));
            cheapest.Add(_ranks[arrival], -1);
        }

        return best;
    }

    /// <summary>A bag of figures by rank that tells the sum of the least of them: two binary indexed trees.</summary>
    private sealed class RankedSums
    {
        private readonly int[] _values;
        private readonly int[] _counts;
        private readonly long[] _sums;
        private readonly int _top;

        public RankedSums(int[] values)
        {
            _values = values;
            _counts = new int[values.Length + 1];
            _sums = new long[values.Length + 1];
            _top = 1;
            while (_top * 2 <= values.Length)
            {
                _top *= 2;
            }
        }

        public void Add(int rank, int count)
        {
            long sum = (long)count * _values[rank];
            for (int i = rank + 1; i < _counts.Length; i += i & -i)
            {
                _counts[i] += count;
                _sums[i] += sum;
            }
        }

        public long Least(int wanted)
        {
            int at = 0;
            long sum = 0;
            for (int step = _top; step > 0; step /= 2)
            {
                if (at + step < _counts.Length && _counts[at + step] <= wanted)
                {
                    at += step;
                    wanted -= _counts[at];
                    sum += _sums[at];
                }
            }

            return wanted == 0 ? sum : sum + ((long)wanted * _values[at]);
        }
    }
}
