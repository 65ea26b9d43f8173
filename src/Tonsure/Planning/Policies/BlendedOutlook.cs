namespace Tonsure.Planning.Policies;

/// <summary>
/// Two outlooks as one: the near one counts most for the next hours, within half a day the far one does. Where one has no forecast the other
/// stands alone.
/// </summary>
/// <param name="near">Good for the next hours: what is learnt from the zone's own past and the hour in progress.</param>
/// <param name="far">Good for the next days: forecasts that know the weather.</param>
public sealed class BlendedOutlook(IOutlook near, IOutlook far) : IOutlook
{
    private const double NearShare = 0.2;
    private const double FadingHours = 12;

    private double[] _far = [];

    /// <inheritdoc/>
    public bool TryLook(int site, long hour, Span<double> grams)
    {
        if (!near.TryLook(site, hour, grams))
        {
            return far.TryLook(site, hour, grams);
        }

        if (_far.Length < grams.Length)
        {
            _far = new double[grams.Length];
        }

        Span<double> later = _far.AsSpan(0, grams.Length);
        if (far.TryLook(site, hour, later))
        {
            for (int i = 0; i < grams.Length; i++)
            {
                double share = NearShare + ((1 - NearShare) * Math.Exp(-i / FadingHours));
                // Of logarithms, since forecasts err by shares.
                grams[i] = Math.Pow(grams[i], share) * Math.Pow(later[i], 1 - share);
            }
        }

        return true;
    }
}
