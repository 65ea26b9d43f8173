using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Cli.Rendering;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Cli.Forecasting;

/// <summary>A backtest's outcome.</summary>
/// <param name="Result">The grids with the peer's forecasts.</param>
/// <param name="Unseen">Zones never trained on.</param>
/// <param name="ScoredIssues">Issues whose errors count; the last two have no later issue to plan anew on.</param>
/// <param name="FirstIssue">The hour of the first issue.</param>
internal sealed record BacktestRun(
    BacktestResult Result,
    UnseenResult Unseen,
    int ScoredIssues,
    long FirstIssue
)
{
    /// <summary>Runs it on all cores, with progress on a terminal.</summary>
    public static BacktestRun Run(CommandContext cli, string folder, int delay)
    {
        BacktestData data;
        try
        {
            data = BacktestData.Load(folder);
        }
        catch (TableException e)
        {
            throw new UserFaultException(ExitCodes.World, e.Message, cli.Texts.BacktestDataMend);
        }

        int grids = data.Grids.Count;
        Backtest backtest = new(data.Grids, data.FirstIssue, delay);
        BacktestZone[] zones = new BacktestZone[grids];
        IReadOnlyList<UnseenZone>[] folds = new IReadOnlyList<UnseenZone>[UnseenResult.Folds];
        using ProgressBar bar = new(
            cli.Error,
            !Console.IsErrorRedirected,
            cli.Texts.Backtesting,
            (2 * grids) + folds.Length
        );
        Parallel.For(
            0,
            grids,
            grid =>
            {
                backtest.Gather(grid);
                bar.Step();
            }
        );
        backtest.Pool();
        Parallel.For(
            0,
            grids + folds.Length,
            step =>
            {
                // The folds take longest and come first.
                if (step < folds.Length)
                {
                    folds[step] = UnseenResult.Fold(data.Unseen, step, delay);
                }
                else
                {
                    zones[step - folds.Length] = backtest.Run(step - folds.Length);
                }

                bar.Step();
            }
        );
        return new BacktestRun(
            new BacktestResult(zones, backtest.PlannedIssues, delay),
            UnseenResult.Join(data.Unseen, folds),
            backtest.Issues,
            data.FirstIssue
        );
    }
}
