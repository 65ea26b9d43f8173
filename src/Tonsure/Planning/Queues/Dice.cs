namespace Tonsure.Planning.Queues;

/// <summary>Chance that follows from a seed, the same on every machine (xorshift64*).</summary>
internal sealed class Dice
{
    private ulong _state;

    internal Dice(int seed)
    {
        // Neighbouring seeds must not give neighbouring figures.
        unchecked
        {
            _state = ((ulong)(uint)seed + 1) * 0x9E37_79B9_7F4A_7C15;
            _state ^= _state >> 29;
            _state |= 1;
        }
    }

    /// <summary>A figure from 0 to below a limit.</summary>
    internal int Next(int limit) => (int)(Bits() % (ulong)limit);

    /// <summary>A figure from 0 to below 1.</summary>
    internal double Part() => Bits() / (double)(1UL << 32);

    private ulong Bits()
    {
        unchecked
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return (_state * 0x2545_F491_4F6C_DD1D) >> 32;
        }
    }
}
