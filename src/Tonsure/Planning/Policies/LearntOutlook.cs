using Tonsure.Grid.Forecasting;

namespace Tonsure.Planning.Policies;

/// <summary>Forecasts that are learnt from what each site's zone had shown by then; nothing later is looked at.</summary>
public sealed class LearntOutlook : IOutlook
{
    private readonly NearForecaster[] _forecasters;
    private readonly Dictionary<(int Zone, long Hour), double[]?> _told = [];
    private readonly int[] _zones;

    /// <summary>An outlook for some sites.</summary>
    /// <param name="histories">For each site the history of its zone; sites of one zone may share one.</param>
    public LearntOutlook(IReadOnlyList<HourlyHistory> histories)
    {
        List<HourlyHistory> distinct = [];
        _zones = new int[histories.Count];
        for (int i = 0; i < histories.Count; i++)
        {
            int zone = distinct.FindIndex(known => ReferenceEquals(known, histories[i]));
            _zones[i] = zone >= 0 ? zone : distinct.Count;
            if (zone < 0)
            {
                distinct.Add(histories[i]);
            }
        }

        _forecasters = [.. distinct.Select(history => new NearForecaster(history))];
    }

    /// <inheritdoc/>
    public bool TryLook(int site, long hour, Span<double> grams)
    {
        int zone = _zones[site];
        if (!_told.TryGetValue((zone, hour), out double[]? told))
        {
            double[] figures = new double[NearForecaster.Hours];
            told = _forecasters[zone].TryForecast(hour, figures) ? figures : null;
            _told.Add((zone, hour), told);
        }

        if (told is null)
        {
            return false;
        }

        // Beyond the forecast its last day repeats.
        for (int i = 0; i < grams.Length; i++)
        {
            grams[i] = told[i < told.Length ? i : told.Length - 24 + ((i - told.Length) % 24)];
        }

        return true;
    }
}
