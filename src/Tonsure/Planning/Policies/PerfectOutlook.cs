namespace Tonsure.Planning.Policies;

/// <summary>The future as it came: for bounds, and for policies whose publications assume it.</summary>
/// <param name="signals">What came.</param>
public sealed class PerfectOutlook(SignalMatrix signals) : IOutlook
{
    /// <inheritdoc/>
    public bool TryLook(int site, long hour, Span<double> grams)
    {
        for (int i = 0; i < grams.Length; i++)
        {
            if (!signals[site, hour + 1 + i].IsKnown)
            {
                return false;
            }
        }

        for (int i = 0; i < grams.Length; i++)
        {
            grams[i] = signals[site, hour + 1 + i].GramsPerKilowattHour;
        }

        return true;
    }
}
