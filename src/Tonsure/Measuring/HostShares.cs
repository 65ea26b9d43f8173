using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>The runs on a host and what each has to show over a span.</summary>
internal sealed class HostShares(int cpus)
{
    private readonly List<(RunClaim Claim, long FromMs)> _runs = [];

    public IReadOnlyList<(RunClaim Claim, long FromMs)> Runs => _runs;

    public void Add(RunClaim claim, long fromMs) => _runs.Add((claim, fromMs));

    public void Remove(Guid measurement) =>
        _ = _runs.RemoveAll(run => run.Claim.Measurement == measurement);

    /// <summary>Everybody's claim over a span, in the order of <see cref="Runs"/>; who was not there yet has nothing to show.</summary>
    public ShareClaim[] Over(SampleBoundary from, SampleBoundary to)
    {
        ShareClaim[] claims = [.. _runs.Select(run => Of(run.Claim, run.FromMs, from, to))];
        foreach (
            int[] together in Enumerable
                .Range(0, claims.Length)
                .Where(i => _runs[i].Claim.CpuSet is not null)
                .GroupBy(i => _runs[i].Claim.CpuSet!, StringComparer.Ordinal)
                .Select(group => group.ToArray())
        )
        {
            ShareOneSet(claims, together);
        }

        return claims;
    }

    /// <summary>Runs on the same threads, such as ranks in one container, carry these threads' idle power once.</summary>
    private void ShareOneSet(ShareClaim[] claims, int[] together)
    {
        long whole = together.Max(i => _runs[i].Claim.IdleThousandths(cpus));
        long sum = together.Sum(i => claims[i].Idle);
        foreach (int i in sum > whole ? together.Where(i => claims[i].Idle > 0) : [])
        {
            claims[i] = claims[i] with
            {
                Idle = (long)((Int128)claims[i].Idle * whole / sum),
                Allowed = (long)((Int128)claims[i].Allowed * whole / sum),
            };
        }
    }

    /// <summary>The part of a span in which a run was there; null where it was not.</summary>
    public static Interval? Presence(long fromMs, SampleBoundary from, SampleBoundary to) =>
        fromMs < to.AtMs ? Interval.FromMilliseconds(Math.Max(from.AtMs, fromMs), to.AtMs) : null;

    private ShareClaim Of(RunClaim claim, long fromMs, SampleBoundary from, SampleBoundary to)
    {
        if (
            Presence(fromMs, from, to) is not { } presence
            || !to.Use.Runs.TryGetValue(claim.Measurement, out RunUse after)
        )
        {
            return default;
        }

        RunUse? before = from.Use.Runs.TryGetValue(claim.Measurement, out RunUse use) ? use : null;
        long span = to.AtMs - from.AtMs;
        return new ShareClaim(
            Math.Max(0, after.Run - (before?.Run ?? 0)),
            Math.Max(0, after.Self - (before?.Self ?? 0)),
            (long)((Int128)claim.IdleThousandths(cpus) * presence.DurationMs / span)
        )
        {
            Policy = claim.Policy,
            IsContained = claim.IsContained,
            Allowed = claim.AllowedThousandths(cpus),
            // The mean of both ends; a run that has not begun or has ended has no pages to show.
            ResidentBytes = (before?.ResidentBytes, after.ResidentBytes) switch
            {
                ({ } first, { } last) => first + ((last - first) / 2),
                var (first, last) => first ?? last,
            },
            MemoryBytes = claim.MemoryBytes,
        };
    }
}
