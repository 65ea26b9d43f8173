namespace Tonsure.Planning.Policies;

/// <summary>Somebody's forecast as it was issued.</summary>
/// <param name="Hour">When, see <see cref="Grid.HourIndex"/>: the first hour that it tells of.</param>
/// <param name="Grams">Consecutive hours from then on, in grams per kWh drawn from the grid; positive.</param>
public readonly record struct IssuedForecast(long Hour, IReadOnlyList<double> Grams);
