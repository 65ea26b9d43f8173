namespace Tonsure.Measuring;

/// <summary>A difference of powers, which may be negative.</summary>
/// <param name="Milliwatts">In milliwatts.</param>
public readonly record struct SignedPower(long Milliwatts)
{
    /// <summary>In watts.</summary>
    public double Watts => Milliwatts / 1000.0;
}
