namespace Tonsure.Measuring;

/// <summary>The run's and the tool's parts of busy time, and the run's part of idle power, as exact fractions.</summary>
internal readonly record struct Shares(long Run, long Self, long Busy, long Idle, long IdleWhole)
{
    /// <summary>Whether idle power weighs more in the run's part than active energy does.</summary>
    public bool IdleOutweighs => (Int128)Idle * Busy >= (Int128)Run * IdleWhole;

    public static Shares Of(CpuTimes used, HostDescription host, IdlePolicy policy)
    {
        long run = Math.Max(0, used.Run);
        long self = Math.Max(0, used.Self);
        long busy = Math.Max(used.Busy, 1);
        long whole = AllThousandths(host);
        long idle = policy switch
        {
            IdlePolicy.Share => AllowedThousandths(host),
            IdlePolicy.Own => whole,
            IdlePolicy.Exclude => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "no policy"),
        };
        return new Shares(run, self, busy, idle, whole);
    }

    public static long AllThousandths(HostDescription host) => Math.Max(1, host.Cpus) * 1000L;

    public static long AllowedThousandths(HostDescription host) =>
        (long)
            Math.Clamp(
                Math.Round(host.AllowedCpus * 1000, MidpointRounding.ToEven),
                0,
                AllThousandths(host)
            );
}
