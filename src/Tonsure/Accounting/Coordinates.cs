namespace Tonsure.Accounting;

/// <summary>A point on the map.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct Coordinates(double Latitude, double Longitude);
