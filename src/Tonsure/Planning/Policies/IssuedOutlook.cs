namespace Tonsure.Planning.Policies;

/// <summary>
/// Somebody's forecasts as they were issued, one a day: in each hour the newest is looked at, and set right by how far it was off in the
/// hour in progress, which fades within a day. Beyond its end its last day repeats.
/// </summary>
/// <param name="firstIssue">The first hour of the first issue, see <see cref="Grid.HourIndex"/>.</param>
/// <param name="signals">What came; only the hour in progress is looked at.</param>
/// <param name="issues">For each site its issues, a day apart, each of consecutive hours from the issue on in grams per kWh.</param>
public sealed class IssuedOutlook(
    long firstIssue,
    SignalMatrix signals,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> issues
) : IOutlook
{
    private const int Day = 24;
    private const double FadingHours = 24;

    /// <inheritdoc/>
    public bool TryLook(int site, long hour, Span<double> grams)
    {
        long newest = Math.Min((hour - firstIssue) / Day, issues[site].Count - 1);
        if (hour < firstIssue || newest < 0 || hour < signals.FirstHour || hour >= signals.EndHour)
        {
            return false;
        }

        IReadOnlyList<double> issue = issues[site][(int)newest];
        long next = hour + 1 - firstIssue - (newest * Day);
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
}
