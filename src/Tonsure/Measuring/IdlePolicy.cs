namespace Tonsure.Measuring;

/// <summary>Who carries the power that a host draws while nothing runs.</summary>
public enum IdlePolicy
{
    /// <summary>A run carries idle × its allowed CPUs ÷ the host's CPUs.</summary>
    Share = 0,

    /// <summary>A run carries all idle power: the host is its own.</summary>
    Own = 1,

    /// <summary>A run carries none.</summary>
    Exclude = 2,
}
