using System.Text.Json;
using Tonsure.Grid.Sources;

namespace Tonsure.Web.Api.V1;

/// <summary>A source that was asked, and what came of it.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Answered">Whether it answered.</param>
/// <param name="Failure">Why it did not; null where it did.</param>
internal sealed record AttemptBody(string Source, bool Answered, string? Failure)
{
    public static AttemptBody Of(SourceAttempt attempt) =>
        new(
            attempt.Source,
            attempt.Answer is SourceAnswer.Answered,
            attempt.Answer is SourceAnswer.Failed failed
                ? JsonNamingPolicy.SnakeCaseLower.ConvertName(failed.Failure.ToString())
                : null
        );
}
