namespace Tonsure.Grid.Sources;

/// <summary>Keeps what sources answer.</summary>
/// <param name="store">Where.</param>
/// <param name="unkept">Told what could not be kept; the answer stands all the same.</param>
internal sealed class KeptAnswers(IIntensityStore store, Action<IOException> unkept)
{
    /// <summary>The series answered, kept where that is possible; null where the source failed, or said something of another signal than it has.</summary>
    public async Task<SourcedSeries?> KeepAsync(
        SourceAttempt attempt,
        Signal wanted,
        CancellationToken cancellationToken
    )
    {
        if (
            attempt.Answer is not SourceAnswer.Answered answered
            || !KnownHours.Counts(answered.Series.Signal, wanted)
        )
        {
            return null;
        }

        try
        {
            await store.AppendAsync(answered.Series, cancellationToken);
        }
        catch (IOException failure)
        {
            unkept(failure);
        }

        return answered.Series;
    }
}
