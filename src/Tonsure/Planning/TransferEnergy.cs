using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>
/// Energy of moving data between two sites. Half of it is taken at each end's grid intensity in the hour of the move, without PUE,
/// since it is used in the network and not in either facility. A job's data leave its own site in the hour it is submitted.
/// </summary>
/// <param name="PerGigabyte">Network energy of a gigabyte.</param>
/// <param name="Source">The source's key in <c>data/sources.csv</c>, or who stated it.</param>
public sealed record TransferEnergy(ItEnergy PerGigabyte, string Source)
{
    /// <summary>Moves cost nothing.</summary>
    public static TransferEnergy Free { get; } = new(default, "free");
}
