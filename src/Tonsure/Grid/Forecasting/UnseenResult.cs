namespace Tonsure.Grid.Forecasting;

/// <summary>
/// What forecasts save in zones never trained on, zone by zone: the zones are dealt into folds, and those of a fold are forecast by a model
/// that was trained on the other folds.
/// </summary>
/// <param name="Zones">The zones judged.</param>
/// <param name="LeftOut">Zones with more than a fifth of their hours at one value, which say nothing about skill.</param>
public sealed record UnseenResult(IReadOnlyList<UnseenZone> Zones, IReadOnlyList<string> LeftOut)
{
    /// <summary>How many folds.</summary>
    public const int Folds = 5;

    /// <summary>What knowing the future saves, in percent of running at once: the mean over zones.</summary>
    public double Oracle => Zones.Average(zone => zone.Oracle);

    /// <summary>The captured share of the clairvoyant saving, planned anew each day.</summary>
    public double Capture => Zones.Average(zone => zone.Daily) / Oracle;

    /// <summary>What the means by hour of the week capture.</summary>
    public double ClimatologyCapture => Zones.Average(zone => zone.Climatology) / Oracle;

    /// <summary>The zone in which least is saved.</summary>
    public UnseenZone Least => Zones.MinBy(zone => zone.Daily)!;

    /// <summary>Puts the folds' zones together.</summary>
    /// <param name="zones">All zones.</param>
    /// <param name="folds">What <see cref="Fold"/> gave.</param>
    public static UnseenResult Join(
        IReadOnlyList<KeyValuePair<string, HourlyHistory>> zones,
        IEnumerable<IReadOnlyList<UnseenZone>> folds
    ) =>
        new(
            [.. folds.SelectMany(fold => fold).OrderBy(z => z.Zone, StringComparer.Ordinal)],
            [
                .. zones
                    .Where(zone => IsLeftOut(zone.Value))
                    .Select(zone => zone.Key)
                    .Order(StringComparer.Ordinal),
            ]
        );

    /// <summary>The zones of one fold, by a model of the others.</summary>
    /// <param name="zones">All zones, the same for each fold.</param>
    /// <param name="fold">0 to 4.</param>
    /// <param name="delay">The publication delay in hours.</param>
    public static IReadOnlyList<UnseenZone> Fold(
        IReadOnlyList<KeyValuePair<string, HourlyHistory>> zones,
        int fold,
        int delay
    )
    {
        KeyValuePair<string, HourlyHistory>[] sound =
        [
            .. zones.Where(zone => !IsLeftOut(zone.Value)),
        ];
        PooledModel model = PooledFit.Learn(
            sound.Where((_, i) => i % Folds != fold).Select(zone => zone.Value)
        );
        return
        [
            .. sound
                .Where((_, i) => i % Folds == fold)
                .Select(zone => UnseenZone.Replay(zone.Key, zone.Value, model, delay)),
        ];
    }

    private static bool IsLeftOut(HourlyHistory history) =>
        history.RepeatedShare() > BacktestZone.LargestRepeatedShare;
}
