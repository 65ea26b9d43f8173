using Microsoft.Extensions.Time.Testing;
using Tonsure.Cli.Serving;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>Quick answers are of now; slow ones are given as they were last made while they are made anew.</summary>
public sealed class PatientAnswersTests
{
    private readonly FakeTimeProvider _time = new();
    private int _made;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quick_answer_is_always_of_the_version_that_is_asked_for_and_made_once_for_each()
    {
        PatientAnswers<string, string> answers = Answers(1000);
        Assert.Equal("a1", await AskAsync(answers, "a", "1"));
        Assert.Equal("a1", await AskAsync(answers, "a", "1"));
        Assert.Equal(1, _made);
        Assert.Equal("a2", await AskAsync(answers, "a", "2"));
        Assert.Equal(2, _made);
    }

    [Fact]
    public async Task All_who_ask_at_once_wait_for_one_making_and_one_who_goes_ends_it_for_nobody()
    {
        PatientAnswers<string, string> answers = Answers(1000);
        TaskCompletionSource<string> making = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        using CancellationTokenSource gone = new();
        Task<string> first = answers.AskAsync("a", "1", _ => Made(making.Task), gone.Token);
        Task<string>[] others =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(_ => answers.AskAsync("a", "1", _ => Made(making.Task), Token)),
        ];
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        making.SetResult("whole");
        Assert.All(await Task.WhenAll(others), answer => Assert.Equal("whole", answer));
        Assert.Equal(1, _made);
    }

    [Fact]
    public async Task A_slow_answer_is_given_at_once_and_made_anew_behind_and_rests_ten_times_as_long()
    {
        PatientAnswers<string, string> answers = Answers(1000);
        Assert.Equal("a1", await SlowAsync("1"));
        // Nothing is made while the machine rests, whatever changes.
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal("a1", await SlowAsync("2"));
        Assert.Equal(1, _made);
        _time.Advance(TimeSpan.FromSeconds(2));
        TaskCompletionSource<string> making = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        Assert.Equal("a1", await answers.AskAsync("a", "3", _ => Made(making.Task), Token));
        Assert.Equal("a1", await answers.AskAsync("a", "3", _ => Made(making.Task), Token));
        making.SetResult("a3");
        string now;
        do
        {
            await Task.Yield();
            now = await answers.AskAsync("a", "3", _ => Made(making.Task), Token);
        } while (now == "a1");

        Assert.Equal(("a3", 2), (now, _made));

        Task<string> SlowAsync(string version) =>
            answers.AskAsync(
                "a",
                version,
                _ =>
                {
                    _time.Advance(TimeSpan.FromSeconds(2));
                    return Made(Task.FromResult("a" + version));
                },
                Token
            );
    }

    [Fact]
    public async Task The_wait_for_a_turn_is_no_cost_of_the_answer_that_is_made_in_it()
    {
        using SemaphoreSlim turn = new(1);
        PatientAnswers<string, string> answers = Answers(1000, turn);
        await turn.WaitAsync(Token);
        Task<string> asked = AskAsync(answers, "a", "1");
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(0, _made);
        turn.Release();
        Assert.Equal("a1", await asked);
        // Were it slow, the old answer would be given now and for twenty seconds.
        Assert.Equal("a2", await AskAsync(answers, "a", "2"));
        Assert.Equal(1, turn.CurrentCount);
    }

    [Fact]
    public async Task What_cannot_be_made_is_said_to_each_who_asks_and_the_old_answer_is_not_told()
    {
        PatientAnswers<string, string> answers = Answers(1000);
        Assert.Equal("a1", await AskAsync(answers, "a", "1"));
        for (int i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<IOException>(() =>
                answers.AskAsync("a", "2", _ => throw new IOException("gone"), Token)
            );
        }

        Assert.Equal("a2", await AskAsync(answers, "a", "2"));
    }

    [Fact]
    public async Task Where_there_is_no_room_what_nobody_asked_for_longest_goes()
    {
        PatientAnswers<string, string> answers = Answers(4);
        _ = await AskAsync(answers, "a", "1");
        _ = await AskAsync(answers, "b", "1");
        _ = await AskAsync(answers, "a", "1");
        _ = await AskAsync(answers, "c", "1");
        Assert.Equal(3, _made);
        _ = await AskAsync(answers, "a", "1");
        Assert.Equal(3, _made);
        _ = await AskAsync(answers, "b", "1");
        Assert.Equal(4, _made);
    }

    private PatientAnswers<string, string> Answers(long room, SemaphoreSlim? turn = null) =>
        new(_time, room, answer => answer.Length, CancellationToken.None, turn);

    private Task<string> AskAsync(
        PatientAnswers<string, string> answers,
        string key,
        string version
    ) => answers.AskAsync(key, version, _ => Made(Task.FromResult(key + version)), Token);

    private Task<string> Made(Task<string> answer)
    {
        Interlocked.Increment(ref _made);
        return answer;
    }
}
