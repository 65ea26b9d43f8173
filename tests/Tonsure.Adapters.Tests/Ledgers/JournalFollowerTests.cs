using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Ledgers;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class JournalFollowerTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly FakeTimeProvider _time = new();

    private string Folder => _scratch["journal"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Looking_at_any_time_sees_what_recovery_would_and_disturbs_nothing() =>
        RunSamples
            .Context.SelectMany(context =>
                RunSamples.After(context.StartMs).Select(samples => (context, samples))
            )
            .Sample(
                (context, samples) =>
                {
                    JournalFollower follower = new([Folder], 3);
                    using RunJournal journal = RunJournal.Begin(Folder, context, _time);
                    RunAccumulator expected = new(context);
                    foreach (RunSample sample in samples)
                    {
                        FollowedRun before = Assert.Single(follower.Look());
                        Assert.True(before.IsAlive);
                        Assert.Equal(Energy(expected.Copy()), Energy(before.SoFar));
                        journal.Append(sample);
                        expected.Add(sample);
                    }

                    FollowedRun last = Assert.Single(follower.Look());
                    Assert.Equal(Energy(expected.Copy()), Energy(last.SoFar));
                    Assert.Equal(Math.Min(3, samples.Length), last.Recent.Count);
                    journal.Discard();
                    Assert.Empty(follower.Look());
                },
                iter: 50,
                threads: 1
            );

    [Fact]
    public void A_journal_whose_process_died_is_told_as_such_and_can_be_recovered_all_the_while()
    {
        RunContext context = RunSamples.Plain;
        RunJournal.Begin(Folder, context, _time).Dispose();
        JournalFollower follower = new([Folder], 3);
        Assert.False(Assert.Single(follower.Look()).IsAlive);
        using FileStream recovered = RunJournal.Open(
            Assert.Single(Directory.GetFiles(Folder)),
            FileMode.Open
        );
        Assert.True(Assert.Single(follower.Look()).IsAlive);
    }

    [Fact]
    public void A_torn_line_ends_what_is_told()
    {
        RunContext context = RunSamples.Plain;
        RunSample[] samples = [.. Enumerable.Range(0, 4).Select(RunSamples.Second)];
        using (RunJournal journal = RunJournal.Begin(Folder, context, _time))
        {
            Array.ForEach(samples, journal.Append);
        }

        string path = Assert.Single(Directory.GetFiles(Folder));
        File.AppendAllText(path, "00000000 {}\n");
        JournalFollower follower = new([Folder], 1000);
        Assert.Equal(samples.Length, Assert.Single(follower.Look()).Recent.Count);
        File.WriteAllText(path, "nonsense\n");
        Assert.Empty(new JournalFollower([Folder], 3).Look());
    }

    private static string Energy(RunAccumulator run) =>
        $"{run.Finish(false, 0, () => Guid.Empty).Energy}";
}
