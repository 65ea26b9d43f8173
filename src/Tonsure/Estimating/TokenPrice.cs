namespace Tonsure.Estimating;

/// <summary>Accelerator joules of a request's generated tokens, and how sure they are.</summary>
/// <param name="Reasoning">Of the tokens that were thought.</param>
/// <param name="Answer">Of the tokens that were said; they look back at the thoughts too.</param>
/// <param name="PerToken">Of one token on average.</param>
/// <param name="Interval">Around all three.</param>
internal sealed record TokenPrice(
    double Reasoning,
    double Answer,
    double PerToken,
    LogInterval Interval
)
{
    /// <summary>All of a request's generated tokens.</summary>
    public double PerRequest => Reasoning + Answer;

    /// <summary>The same price for each token.</summary>
    public static TokenPrice Even(
        InferenceWorkload work,
        double joulesPerToken,
        LogInterval interval
    ) =>
        new(
            work.ReasoningTokens * joulesPerToken,
            work.AnswerTokens * joulesPerToken,
            joulesPerToken,
            interval
        );
}
