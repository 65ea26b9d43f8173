using Tonsure.Grid.Forecasting;
using Tonsure.Planning;
using Tonsure.Planning.Policies;
using Xunit;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>
/// The published replay of the GAIA scheduler (Hanafy et al. 2024) on the scheduler's own inputs: a thousand jobs in South Australia,
/// emissions against running at once.
/// </summary>
public sealed class GaiaReplayTests
{
    [Theory]
    [InlineData("run-now", 1)]
    [InlineData("lowest-slot", 0.780037)]
    [InlineData("lowest-window", 0.683704)]
    [InlineData("carbon-time", 0.724888)]
    public void Published_policies_emit_what_was_published(string policy, double relative) =>
        Assert.Equal(relative, Score(policy, interruptible: false).Relative, 5e-5);

    [Fact]
    public void The_clairvoyant_optimum_of_jobs_that_can_be_suspended_is_the_published_one() =>
        Assert.Equal(0.54619, Score("optimal", interruptible: true).Relative, 5e-5);

    [Fact]
    public void The_clairvoyant_optimum_of_jobs_that_cannot_is_the_published_one() =>
        Assert.Equal(0.6121, Score("optimal", interruptible: false).Relative, 1e-3);

    [Fact]
    public void With_three_more_sites_the_optimum_is_the_published_one() =>
        Assert.Equal(
            0.1362,
            Score("optimal", interruptible: true, "AU-VIC", "AU-NSW", "AU-TAS").Relative,
            1e-3
        );

    [Fact]
    public void Our_online_policy_emits_less_than_the_best_published_one_and_misses_no_deadline()
    {
        PolicyScore score = Score("mpc", interruptible: true);
        Assert.InRange(score.Relative, 0.54619, 0.607);
        Assert.Equal(0, score.DeadlineMisses);
    }

    [Fact]
    public void Our_online_policy_does_not_look_at_what_comes_after_the_last_job()
    {
        // Jobs of the first two days have ended by the fourth: the same, whatever comes then.
        PlanJob[] jobs =
        [
            .. PeerData
                .Gaia(interruptible: true)
                .Where(job => (job.LatestEnd - First).TotalHours < 72),
        ];
        Assert.True(jobs.Length > 50);
        HourlyHistory whole = PeerData.Grid()["AU-SA"];
        HourlyHistory cut = whole.Until(PeerData.FirstHour + PeerData.GaiaRow + 72);
        Assert.Equal(Mpc(jobs, whole), Mpc(jobs, cut));
    }

    private static DateTimeOffset First =>
        Tonsure.Grid.HourIndex.Start(PeerData.FirstHour + PeerData.GaiaRow);

    private static PolicyScore Mpc(PlanJob[] jobs, HourlyHistory history) =>
        Replay
            .Run(
                Request(jobs, PeerData.Matrix(PeerData.GaiaRow, 72, "AU-SA")),
                new LearntOutlook([history]),
                [new MpcPolicy()]
            )
            .Policies[0];

    private static PolicyScore Score(string name, bool interruptible, params string[] more)
    {
        string[] zones = ["AU-SA", .. more];
        ReplayResult result = Replay.Run(
            Request(PeerData.Gaia(interruptible), PeerData.Matrix(PeerData.GaiaRow, 720, zones)),
            new LearntOutlook([.. zones.Select(zone => PeerData.Grid()[zone])]),
            [PolicySet.All().Single(policy => policy.Name == name)]
        );
        Assert.Equal(1000, result.Jobs);
        return result.Policies[0];
    }

    private static PlanRequest Request(IReadOnlyList<PlanJob> jobs, SignalMatrix signals) =>
        new(jobs, signals, TransferEnergy.Free, new PlanObjective.Carbon());
}
