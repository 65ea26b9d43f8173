namespace Tonsure.Web.Api.V1;

/// <summary>Activities, the newest first.</summary>
/// <param name="Activities">A part of them.</param>
/// <param name="Next">What to give as `after` for those that follow; null where none do.</param>
internal sealed record ActivitiesBody(IReadOnlyList<ActivityBody> Activities, string? Next);
