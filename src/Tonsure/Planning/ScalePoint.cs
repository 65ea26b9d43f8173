using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>One scale at which a job can run.</summary>
/// <param name="Scale">The scale, above 0; a job takes its devices × scale.</param>
/// <param name="Rate">Hours of work done in an hour, above 0; the work of a job is stated at rate 1.</param>
/// <param name="Power">IT power of the whole job at this scale.</param>
public readonly record struct ScalePoint(double Scale, double Rate, Power Power);
