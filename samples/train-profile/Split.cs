namespace Tonsure.Samples.TrainProfile;

/// <summary>Whole zones are held out, so a score says what a new zone could expect.</summary>
/// <remarks>Neighbours of a held-out zone may still be trained on: a new zone has neighbours too.</remarks>
internal sealed record Split(
    IReadOnlyList<ZoneProfile> Trained,
    IReadOnlyList<ZoneProfile> HeldOut,
    int LeftOut
)
{
    private const double MostImputed = 0.2;

    /// <summary>Every fifth zone by name is held out; zones whose year is largely imputed are left out.</summary>
    public static Split Of(IReadOnlyList<ZoneProfile> zones)
    {
        var measured = zones.Where(zone => zone.ImputedShare <= MostImputed).ToArray();
        var split = new Split(
            [.. measured.Where((_, i) => i % 5 != 4)],
            [.. measured.Where((_, i) => i % 5 == 4)],
            zones.Count - measured.Length
        );
        return split.HeldOut.Count > 0
            ? split
            : throw new InvalidDataException(
                $"the tables hold {measured.Length} usable zones; at least 5 are needed"
            );
    }

    /// <summary>The average log ratio of the trained zones, [month, hour].</summary>
    public double[,] MeanShape()
    {
        var shape = new double[12, 24];
        foreach (var zone in Trained)
        {
            for (var month = 0; month < 12; month++)
            {
                for (var hour = 0; hour < 24; hour++)
                {
                    shape[month, hour] +=
                        Features.LogRatio(zone.Hours[month, hour], zone.Mean) / Trained.Count;
                }
            }
        }

        return shape;
    }
}
