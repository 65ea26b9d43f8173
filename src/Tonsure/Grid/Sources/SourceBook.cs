using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>The sources in the order that the user set, and the asking of them: one that rests is not asked, and each answer is remembered.</summary>
/// <param name="sources">All that are there.</param>
/// <param name="order">Who is asked for which zone; names that are not there are passed over.</param>
/// <param name="states">How they have been doing.</param>
/// <param name="time">The clock.</param>
/// <param name="unkept">Told what could not be remembered; the answer stands all the same.</param>
public sealed class SourceBook(
    IReadOnlyList<IIntensitySource> sources,
    SourceOrder order,
    ISourceStates states,
    TimeProvider time,
    Action<IOException> unkept
)
{
    /// <summary>A newest figure that ended longer ago is not fresh.</summary>
    public TimeSpan Staleness => order.Staleness;

    /// <summary>The sources for a zone, in their order.</summary>
    public IReadOnlyList<IIntensitySource> Of(ZoneId zone) =>
        [
            .. order
                .Of(zone)
                .Distinct(StringComparer.Ordinal)
                .Select(name => sources.FirstOrDefault(source => source.Name == name))
                .OfType<IIntensitySource>(),
        ];

    /// <summary>Asks a source, unless it does not know the zone or rests.</summary>
    /// <param name="source">The source.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="question">What it is asked.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<SourceAttempt> AskAsync(
        IIntensitySource source,
        ZoneId zone,
        Func<Task<SourceAnswer>> question,
        CancellationToken cancellationToken
    )
    {
        if (!source.Knows(zone))
        {
            return Failure(source, SourceFailure.UnknownZone, $"{zone} is none of its zones");
        }

        SourceState state = await states.ReadAsync(source.Name, cancellationToken);
        if (state.IsResting(Now))
        {
            return Failure(
                source,
                SourceFailure.Resting,
                $"left alone until {Interval.Rfc3339(state.RestsUntilMs ?? Now)}: {state.Detail}"
            );
        }

        SourceAnswer answer = await question();
        try
        {
            await states.WriteAsync(state.After(answer, Now), cancellationToken);
        }
        catch (IOException failure)
        {
            unkept(failure);
        }

        return new SourceAttempt(source.Name, answer);
    }

    internal static SourceAttempt Failure(
        IIntensitySource source,
        SourceFailure failure,
        string detail
    ) => new(source.Name, new SourceAnswer.Failed(failure, detail, null));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
