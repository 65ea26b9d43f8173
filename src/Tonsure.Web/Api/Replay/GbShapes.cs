namespace Tonsure.Web.Api.Replay;

/// <summary>What was forecast of a half hour and what came.</summary>
internal sealed record GbIntensity(int? Forecast, int? Actual, string Index);

/// <summary>A half hour.</summary>
internal sealed record GbPeriod(string From, string To, GbIntensity Intensity);

/// <summary>Half hours.</summary>
internal sealed record GbAnswer(IReadOnlyList<GbPeriod> Data);

/// <summary>What is wrong.</summary>
internal sealed record GbError(string Code, string Message);

/// <summary>Why there is no answer.</summary>
internal sealed record GbFailure(GbError Error);
