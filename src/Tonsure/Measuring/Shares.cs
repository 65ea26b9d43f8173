namespace Tonsure.Measuring;

/// <summary>The runs' and the tool's parts of busy time, and the runs' parts of idle power, as exact fractions.</summary>
internal sealed record Shares(long[] Run, long[] Self, long Busy, long[] Idle, long IdleWhole)
{
    /// <summary>Whether idle power weighs more in a run's part than active energy does.</summary>
    public bool IdleOutweighs(int i) => (Int128)Idle[i] * Busy >= (Int128)Run[i] * IdleWhole;

    /// <summary>Where runs overlap so that they claim more than there is, all of them are scaled down.</summary>
    public static Shares Of(IReadOnlyList<ShareClaim> claims, long busy, int cpus)
    {
        long[] run = [.. claims.Select(claim => Math.Max(0, claim.Run))];
        long[] self = [.. claims.Select(claim => Math.Max(0, claim.Self))];
        long[] idle = [.. claims.Select(claim => Math.Max(0, claim.Idle))];
        return new Shares(
            run,
            self,
            Math.Max(1, Math.Max(busy, run.Sum() + self.Sum())),
            idle,
            Math.Max(RunClaim.Thousandths(cpus), idle.Sum())
        );
    }
}
