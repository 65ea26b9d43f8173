namespace Tonsure.Grid.Forecasting;

/// <summary>96 hours that begin later than a model's.</summary>
internal static class LeadShift
{
    /// <summary>The hours from <paramref name="gap"/> on. Beyond the model's reach the last day is repeated.</summary>
    public static double[] By(double[] near, int gap)
    {
        double[] deviations = new double[Forecaster.Hours];
        for (int i = 0; i < deviations.Length; i++)
        {
            int lead = i + gap;
            int beyond = lead - Forecaster.Hours + ForecastFeatures.Day;
            deviations[i] = near[
                lead < Forecaster.Hours
                    ? lead
                    : lead - (beyond / ForecastFeatures.Day * ForecastFeatures.Day)
            ];
        }

        return deviations;
    }
}
