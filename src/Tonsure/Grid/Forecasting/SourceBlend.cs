namespace Tonsure.Grid.Forecasting;

/// <summary>How a source's forecast and ours were blended.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="ShareByLeadDay">The source's share, 0 to 1, by lead day; null where it tells nothing of a day.</param>
/// <param name="Issues">Earlier issues of it of which a day at least was held against what came; without any it has one half.</param>
public sealed record SourceBlend(string Source, IReadOnlyList<double?> ShareByLeadDay, int Issues);
