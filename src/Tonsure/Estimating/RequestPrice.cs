using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>Accelerator joules of one request by what they were spent on.</summary>
/// <param name="Prefill">Prompt tokens that were worked through.</param>
/// <param name="Cached">Prompt tokens that were cached.</param>
/// <param name="Reasoning">Generated tokens that were thought.</param>
/// <param name="Answer">Generated tokens that were said.</param>
internal sealed record RequestPrice(
    Bounded<double> Prefill,
    Bounded<double> Cached,
    Bounded<double> Reasoning,
    Bounded<double> Answer
)
{
    /// <summary>All of it; within one method bounds add.</summary>
    public Bounded<double> Whole => Prefill.Plus(Cached).Plus(Reasoning).Plus(Answer);

    /// <summary>The prompt's value.</summary>
    public double Prompt => Prefill.Value + Cached.Value;

    /// <summary>From the prices of prompt and generated tokens.</summary>
    public static RequestPrice Of(InferenceWorkload work, PromptPrices prompt, TokenPrice decode) =>
        new(
            work.NewInputTokens > 0 ? prompt.Prefill : BoundedJoules.None,
            work.CachedInputTokens > 0 ? prompt.Cached : BoundedJoules.None,
            decode.Interval.Around(decode.Reasoning),
            decode.Interval.Around(decode.Answer)
        );

    /// <summary>The same proportions of another whole, with the whole's own interval.</summary>
    public RequestPrice ScaledTo(double whole, LogInterval interval)
    {
        double now = Whole.Value;
        double factor = now > 0 ? whole / now : 0;
        return new RequestPrice(
            interval.Around(Prefill.Value * factor),
            interval.Around(Cached.Value * factor),
            interval.Around(Reasoning.Value * factor),
            interval.Around(Answer.Value * factor)
        );
    }

    /// <summary>The parts of all requests; those without tokens are left out.</summary>
    public ImmutableArray<EstimatePart> Parts(InferenceWorkload work) =>
        [
            .. new[]
            {
                Part("prefill", work.NewInputTokens, Prefill, work.Requests),
                Part("cached_input", work.CachedInputTokens, Cached, work.Requests),
                Part("reasoning", work.ReasoningTokens, Reasoning, work.Requests),
                Part("answer", work.AnswerTokens, Answer, work.Requests),
            }.Where(part => part.Tokens > 0),
        ];

    /// <summary>One generated token without its share of the prompt.</summary>
    public Bounded<double> PerOutputToken(InferenceWorkload work, TokenPrice decode) =>
        work.OutputTokens > 0
            ? Reasoning.Plus(Answer).Times(1 / work.OutputTokens)
            : decode.Interval.Around(decode.PerToken);

    /// <summary>One prompt token that was not cached.</summary>
    public Bounded<double> PerInputToken(InferenceWorkload work, PromptPrices prompt) =>
        work.NewInputTokens > 0 ? Prefill.Times(1 / work.NewInputTokens) : prompt.PerToken;

    private static EstimatePart Part(
        string name,
        double tokens,
        Bounded<double> joules,
        double requests
    ) => new(name, tokens * requests, joules.Times(requests).ToEnergy());
}
