namespace Tonsure.Measuring;

/// <summary>
/// Tells the energy of some of a host's devices. A meter keeps the reading before the last, so that each call answers for
/// the span since the call before; a failed reading is a gap, never zero.
/// </summary>
public interface IMeter
{
    /// <summary>What it is and what grade it gives.</summary>
    MeterDescription Description { get; }

    /// <summary>Readings further apart than this may miss a wrap.</summary>
    TimeSpan LongestInterval { get; }

    /// <summary>Reads all devices. The first call only begins the first span and returns nothing.</summary>
    ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Closes every open gap at this instant; nothing is read after it.</summary>
    IReadOnlyList<Reading> Finish();
}
