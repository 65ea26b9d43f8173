using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>What has been summed so far of one row of an answer.</summary>
/// <param name="Activities">How many activities have a part in it.</param>
/// <param name="Uncovered">How many of them have neither energy nor declared carbon.</param>
/// <param name="Sums">The sums.</param>
internal readonly record struct FootprintCell(long Activities, long Uncovered, FootprintSums Sums)
{
    public static FootprintCell operator +(in FootprintCell left, in FootprintCell right) =>
        new(
            left.Activities + right.Activities,
            left.Uncovered + right.Uncovered,
            left.Sums + right.Sums
        );
}
