using System.Text.Json;

namespace Tonsure.Web.Asking;

/// <summary>An estimate, a check, or why there is none. Closed: <see cref="Made"/> or <see cref="Refused"/>.</summary>
public abstract record EstimateOutcome
{
    private EstimateOutcome() { }

    /// <summary>It was reckoned.</summary>
    /// <param name="Answer">What <c>tonsure estimate --format json</c> or <c>tonsure claims check --format json</c> writes.</param>
    public sealed record Made(JsonElement Answer) : EstimateOutcome;

    /// <summary>What was said cannot be used.</summary>
    /// <param name="Why">Why, and how to mend it.</param>
    public sealed record Refused(string Why) : EstimateOutcome;
}
