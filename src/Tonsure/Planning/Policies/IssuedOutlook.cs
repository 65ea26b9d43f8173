namespace Tonsure.Planning.Policies;

/// <summary>
/// Somebody's forecasts as they were issued: in each hour the newest is looked at, and set right by how far it was off in the hour in
/// progress, which fades within a day. Beyond its end its last day repeats. After its end, and where it tells less than a day, there is no
/// forecast.
/// </summary>
/// <param name="signals">What came; only the hour in progress is looked at.</param>
/// <param name="issues">For each site its issues, oldest first; none where nobody forecasts it.</param>
public sealed class IssuedOutlook(
    SignalMatrix signals,
    IReadOnlyList<IReadOnlyList<IssuedForecast>> issues
) : IOutlook
{
    private const int Day = 24;
    private const double FadingHours = 24;

    /// <inheritdoc/>
    public bool TryLook(int site, long hour, Span<double> grams)
    {
        if (
            hour < signals.FirstHour
            || hour >= signals.EndHour
            || Newest(issues[site], hour) is not { } newest
        )
        {
            return false;
        }

        IReadOnlyList<double> issue = newest.Grams;
        long next = hour + 1 - newest.Hour;
        if (next >= issue.Count || issue.Count < Day)
        {
            return false;
        }

        double now = signals.GridGrams(site)[(int)(hour - signals.FirstHour)];
        double told = issue[(int)(next - 1)];
        double off = now > 0 && told > 0 ? Math.Log(now / told) : 0;
        for (int i = 0; i < grams.Length; i++)
        {
            long lead = next + i;
            double figure = issue[
                (int)(lead < issue.Count ? lead : issue.Count - Day + ((lead - issue.Count) % Day))
            ];
            grams[i] = figure * Math.Exp(off * Math.Exp(-(i + 1) / FadingHours));
        }

        return true;
    }

    private static IssuedForecast? Newest(IReadOnlyList<IssuedForecast> issues, long hour)
    {
        int first = 0;
        int end = issues.Count;
        while (first < end)
        {
            int middle = (first + end) / 2;
            if (issues[middle].Hour <= hour)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first > 0 ? issues[first - 1] : null;
    }
}
