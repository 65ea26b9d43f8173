using Tonsure.Grid.Forecasting;

namespace Tonsure.Cli.Languages;

/// <content>What is said of forecasts.</content>
internal sealed partial class English
{
    public override string GridForecast => "A zone's next 96 hours, with the cleanest window.";
    public override string GridBacktest =>
        "How good the forecasts are: half a year of issues replayed in 13 grids, beside CarbonCast's.";
    public override string OptionHistory =>
        "Observed hours: CSV (or .csv.gz) with utc_hour and a column a zone, lifecycle g/kWh; may be repeated.";
    public override string OptionAt =>
        "Issue the forecast at this instant; later hours are not looked at. Default: now.";
    public override string OptionWindow => "Length of the cleanest window in hours.";
    public override string OptionBacktestData => "The folder with grid/ and forecast/.";
    public override string OptionDelay =>
        "Publication delay: hours before an issue that are not known yet.";
    public override string HistoryMend =>
        "the first line is utc_hour and a column for each zone, then a line an hour: 2026-01-01T00,412.3";
    public override string BacktestDataMend =>
        "name the folder that holds grid/ci_lifecycle_average_*.csv.gz and forecast/carboncast_96h_dayahead_2021H2.csv.gz";
    public override string Backtesting => "backtest";
    public override string ErrorOfHours => "error (MAPE)";
    public override string AllDays => "all";
    public override string IntervalCovers => "90 % covers";
    public override string Captured => "captured saving";
    public override string PlannedOnce => "planned once";
    public override string PlannedDaily => "daily";
    public override string PlannedHourly => "hourly";
    public override string Blended => "blended";
    public override string PeersError => "CarbonCast's error";
    public override string PeersDaily => "CarbonCast daily";
    public override string HoursFrom => "six hours from";

    public override string ExpectedDelay(int longest) => $"whole hours from 0 to {longest}";

    public override string ExpectedWindow(int longest) => $"whole hours from 1 to {longest}";

    public override string HistoryLacks(string files, string zone, string nearest) =>
        $"{files}: no column {zone}; nearest: {nearest}";

    public override string HistoryOfNoUse(string zone, string from, string until) =>
        $"the history of {zone} ({from} to {until}) does not have the four weeks before the forecast; the shipped profile is shown";

    public override string ForecastHead(string issue) => $"96 hours from {issue}";

    public override string BlendedWith(string source, string shares, int issues) =>
        issues == 0
            ? $"blended half and half with {source}, of which no earlier forecast is kept to judge it by"
            : $"blended with {source}, whose share by lead day is {shares}, judged by {issues} earlier forecasts";

    public override string MadeFrom(ForecastBasis basis) =>
        basis switch
        {
            ForecastBasis.Own => "forecast from its own history",
            ForecastBasis.Pooled => "forecast from its last weeks by a model of other zones",
            _ => "profile, no history",
        };

    public override string KnownUntil(string hour) => $"known until {hour}";

    public override string CleanestWindow(
        int hours,
        string start,
        string figure,
        string bounds,
        string savingPercent
    ) =>
        $"▔ cleanest {hours} h: from {start}  {figure}  {bounds}  (−{savingPercent} % against now)";

    public override string BacktestHead(int grids, int issues, string from, int delay) =>
        $"{grids} grids · {issues} daily issues from {from} · lifecycle · publication delay {delay} h";

    public override string LeadDay(int day) => $"day {day}";

    public override string BothBlended(string mape) => $"both blended (error {mape} %)";

    public override string BacktestLeftOut(string zones) =>
        $"left out, since more than a fifth of the hours repeat one value: {zones}";

    public override string BacktestUnseen(
        int zones,
        int folds,
        string capture,
        string climatology,
        string least
    ) =>
        $"zones never trained on: {zones} of 2022, {folds} folds by zone: captured {capture} daily, means by hour of the week {climatology}; least saved: {least}";

    public override string BacktestHow(string oracle) =>
        $"captured: the share of the clairvoyant saving ({oracle} %) that planning keeps, for 12 h of interruptible work in 72 h, against running at once; means over grids";

    public override string BacktestTook(string seconds, int cores) =>
        $"{seconds} s on {cores} cores";
}
