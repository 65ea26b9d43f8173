namespace Tonsure.Estimating;

/// <summary>A reason why bounds are wider than those of the measured points.</summary>
/// <param name="Reason">Snake case: <c>device_not_measured</c>, <c>batch_unknown</c>, <c>batch_outside</c> …</param>
/// <param name="Lower">Natural logarithm by which it moves the lower bound down; not negative.</param>
/// <param name="Upper">Natural logarithm by which it moves the upper bound up; not negative.</param>
public sealed record Widening(string Reason, double Lower, double Upper);
