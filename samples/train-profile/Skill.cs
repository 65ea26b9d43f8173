namespace Tonsure.Samples.TrainProfile;

/// <summary>How well hours of held-out zones were told.</summary>
/// <param name="Error">Mean absolute error, gCO2e/kWh.</param>
/// <param name="Explained">R² of the shape: of the log of each hour over the zone's yearly mean.</param>
internal sealed record Skill(double Error, double Explained)
{
    /// <param name="tell">The log ratio told for question number <c>i</c> of a zone.</param>
    public static Skill Of(IReadOnlyList<ZoneProfile> zones, Func<ZoneProfile, int, double> tell)
    {
        var questions = Features.Questions().ToArray();
        var answers = zones
            .SelectMany(
                zone => Enumerable.Range(0, questions.Length),
                (zone, i) =>
                {
                    var intensity = zone.Hours[questions[i].Month, questions[i].Hour];
                    var told = tell(zone, i);
                    return (
                        Miss: Math.Abs((Math.Exp(told) * zone.Mean) - intensity),
                        Truth: Features.LogRatio(intensity, zone.Mean),
                        Told: told
                    );
                }
            )
            .ToArray();
        var centre = answers.Average(answer => answer.Truth);
        return new Skill(
            answers.Average(answer => answer.Miss),
            1
                - (
                    answers.Sum(answer => Math.Pow(answer.Truth - answer.Told, 2))
                    / answers.Sum(answer => Math.Pow(answer.Truth - centre, 2))
                )
        );
    }
}
