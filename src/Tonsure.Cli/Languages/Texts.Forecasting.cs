using Tonsure.Grid.Forecasting;

namespace Tonsure.Cli.Languages;

/// <content>What is said of forecasts.</content>
internal abstract partial class Texts
{
    public abstract string GridForecast { get; }
    public abstract string GridBacktest { get; }
    public abstract string OptionHistory { get; }
    public abstract string OptionAt { get; }
    public abstract string OptionWindow { get; }
    public abstract string OptionBacktestData { get; }
    public abstract string OptionDelay { get; }
    public abstract string HistoryMend { get; }
    public abstract string BacktestDataMend { get; }
    public abstract string Backtesting { get; }
    public abstract string ErrorOfHours { get; }
    public abstract string AllDays { get; }
    public abstract string IntervalCovers { get; }
    public abstract string Captured { get; }
    public abstract string PlannedOnce { get; }
    public abstract string PlannedDaily { get; }
    public abstract string PlannedHourly { get; }
    public abstract string Blended { get; }
    public abstract string PeersError { get; }
    public abstract string PeersDaily { get; }
    public abstract string HoursFrom { get; }
    public abstract string ExpectedDelay(int longest);
    public abstract string ExpectedWindow(int longest);
    public abstract string HistoryLacks(string files, string zone, string nearest);
    public abstract string HistoryOfNoUse(string zone, string from, string until);
    public abstract string ForecastHead(string issue);
    public abstract string BlendedWith(string source, string shares, int issues);
    public abstract string MadeFrom(ForecastBasis basis);
    public abstract string KnownUntil(string hour);
    public abstract string CleanestWindow(
        int hours,
        string start,
        string figure,
        string bounds,
        string savingPercent
    );
    public abstract string BacktestHead(int grids, int issues, string from, int delay);
    public abstract string LeadDay(int day);
    public abstract string BothBlended(string mape);
    public abstract string BacktestLeftOut(string zones);
    public abstract string BacktestUnseen(
        int zones,
        int folds,
        string capture,
        string climatology,
        string least
    );
    public abstract string BacktestHow(string oracle);
    public abstract string BacktestTook(string seconds, int cores);
}
