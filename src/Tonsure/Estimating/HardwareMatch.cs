using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>What a name of hardware stands for.</summary>
/// <typeparam name="T">The kind of hardware.</typeparam>
public abstract record HardwareMatch<T>
    where T : class
{
    private HardwareMatch() { }

    /// <summary>The catalogue has it.</summary>
    /// <param name="Item">What it has.</param>
    /// <param name="Assumption">What had to be assumed; null where the name says it all.</param>
    public sealed record Found(T Item, NameAssumption? Assumption) : HardwareMatch<T>;

    /// <summary>The catalogue has nothing of that name.</summary>
    /// <param name="Nearest">The three nearest names, best first.</param>
    public sealed record Unknown(ImmutableArray<string> Nearest) : HardwareMatch<T>;
}
