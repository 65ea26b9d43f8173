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

    /// <summary>Where its devices' counters stand, for a process that takes over; a device that was never tried has none.</summary>
    IReadOnlyList<CounterMark> Marks => [];

    /// <summary>
    /// Goes on from another process's marks: the next call of <see cref="ReadAsync"/> answers for the span since them. A device
    /// without a mark begins with that call. A meter that cannot go on does nothing here.
    /// </summary>
    void Resume(IReadOnlyList<CounterMark> marks) { }
}
