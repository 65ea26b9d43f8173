using System.CommandLine;
using Tonsure.Cli.Commands;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Grids;

/// <summary>What every verb that asks for intensities shares: the chain, its option, and what is said of whoever did not answer.</summary>
internal static class GridAsking
{
    private const int LongestYears = 10;

    public static Option<bool> Offline(CommandContext cli) =>
        new("--offline") { Description = cli.Texts.OptionOffline };

    /// <summary>The chain; what it cannot keep is a warning, once.</summary>
    public static IntensityChain Chain(CommandContext cli, bool offline) =>
        cli.World.GridSources.Chain(offline, Unkept(cli));

    public static Action<IOException> Unkept(CommandContext cli)
    {
        bool said = false;
        return failure =>
        {
            if (!said)
            {
                said = true;
                cli.Warn(cli.Texts.NotKept(failure.Message));
            }
        };
    }

    /// <summary>Tells who was asked and did not answer; the answer is there all the same.</summary>
    public static void SayFailures(CommandContext cli, IEnumerable<SourceAttempt> attempts)
    {
        HashSet<(string, SourceFailure)> said = [];
        foreach (SourceAttempt attempt in attempts)
        {
            if (
                attempt.Answer is SourceAnswer.Failed failed
                && said.Add((attempt.Source, failed.Failure))
            )
            {
                cli.Say($"{attempt.Source}: {cli.Texts.Failure(failed.Failure)}: {failed.Detail}");
            }
        }
    }

    /// <summary>Reads a span of time, of ten years at most.</summary>
    public static Interval Span(
        CommandContext cli,
        string? from,
        string? to,
        TimeSpan before,
        long defaultEndMs
    )
    {
        long toMs = to is null ? defaultEndMs : Options.Instant(cli, "--to", to, TimeZoneInfo.Utc);
        long fromMs = from is null
            ? toMs - (long)before.TotalMilliseconds
            : Options.Instant(cli, "--from", from, TimeZoneInfo.Utc);
        if (!Interval.TryCreate(fromMs, toMs, out Interval span))
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.NegativeInterval(
                    from ?? Interval.Rfc3339(fromMs),
                    to ?? Interval.Rfc3339(toMs)
                ),
                cli.Texts.NegativeIntervalMend
            );
        }

        return span.Duration <= TimeSpan.FromDays(366 * LongestYears)
            ? span
            : throw new UserFaultException(ExitCodes.Usage, cli.Texts.SpanTooLong(LongestYears));
    }

    /// <summary>The last instant of this clock hour: hours until now, and the one that is running.</summary>
    public static long HourBegun(CommandContext cli) =>
        HourIndex.Of(cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds()) * HourIndex.Milliseconds;
}
