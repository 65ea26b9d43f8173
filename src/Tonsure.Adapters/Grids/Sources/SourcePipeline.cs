using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// How a question becomes tries: a breaker that leaves a failing source alone, around a budget, around the tries, around each
/// one's time-out.
/// </summary>
internal static class SourcePipeline
{
    /// <summary>When the budget ends.</summary>
    public static readonly ResiliencePropertyKey<DateTimeOffset> Deadline = new("tonsure.deadline");

    public static ResiliencePipeline<TryOutcome> Build(SourceWorld world)
    {
        HttpPolicy policy = world.Policy;
        ResiliencePipelineBuilder<TryOutcome> builder = new() { TimeProvider = world.Time };
        builder.AddCircuitBreaker(
            new CircuitBreakerStrategyOptions<TryOutcome>
            {
                FailureRatio = 0.75,
                MinimumThroughput = policy.FailuresToRest,
                SamplingDuration = policy.FailureWindow,
                BreakDuration = policy.Rest,
                ShouldHandle = static args =>
                    ValueTask.FromResult(
                        args.Outcome.Exception is TimeoutRejectedException
                            || args.Outcome.Result is { IsUnreachable: true }
                    ),
            }
        );
        builder.AddTimeout(policy.Budget);
        if (policy.Tries > 1)
        {
            builder.AddRetry(Retry(world));
        }

        return builder.AddTimeout(policy.TryTimeout).Build();
    }

    private static RetryStrategyOptions<TryOutcome> Retry(SourceWorld world) =>
        new()
        {
            MaxRetryAttempts = world.Policy.Tries - 1,
            BackoffType = DelayBackoffType.Exponential,
            Delay = world.Policy.FirstDelay,
            UseJitter = true,
            Randomizer = world.Jitter,
            // A source that names its pause gets it; nobody waits for one that ends after the budget.
            DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.Pause),
            ShouldHandle = args =>
                ValueTask.FromResult(
                    args.Outcome.Exception is TimeoutRejectedException
                        || args.Outcome.Result is { IsPassing: true } outcome
                            && (
                                outcome.Pause is null
                                || Fits(world, args.Context, outcome.Pause.Value)
                            )
                ),
        };

    private static bool Fits(SourceWorld world, ResilienceContext context, TimeSpan pause) =>
        context.Properties.TryGetValue(Deadline, out DateTimeOffset deadline)
        && world.Time.GetUtcNow() + pause < deadline;
}
