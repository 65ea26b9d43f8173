using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Languages;

/// <content>What is said of sources of intensities.</content>
internal sealed partial class English
{
    public override string GridHistory =>
        "A zone's hours of the past, each with who stands behind it.";
    public override string GridFetch => "Ask a zone's sources and keep what they say.";
    public override string GridImport => "Keep the intensities of a CSV or Parquet file.";
    public override string GridSources => "The sources, and how each has been doing.";
    public override string OptionOffline =>
        "Ask nobody: use what is kept, our forecast and the shipped figures.";
    public override string OptionHistoryFrom =>
        "First instant (UTC). Default: a day before the end.";
    public override string OptionHistoryTo => "End, not included (UTC). Default: now.";
    public override string OptionFetchFrom =>
        "First instant (UTC). Default: nine weeks before the end, which a forecast needs.";
    public override string ArgumentGridFile =>
        "CSV (also .csv.gz) with utc_hour and a column a zone, or CSV or Parquet with a row a period.";
    public override string OptionImportZone =>
        "The zone of a file that names none; of one that does, the only zone taken.";

    public override string OptionUnit(string names) =>
        $"The unit, where the header has none: {names}.";

    public override string OptionLicence => "The licence of the figures, kept with each of them.";
    public override string OptionSignalKind => "What the figures count: lifecycle or direct.";
    public override string OptionBasis => "Whose generation they count: average or marginal.";

    public override string NotKept(string detail) => $"the answer could not be kept: {detail}";

    public override string StoreUnreadable(string detail) =>
        $"stored intensities are left out, the shipped figures stand in: {detail}";

    public override string GridFileCorrupt(string path, string detail) =>
        $"a file of stored intensities is damaged: {path}: {detail}";

    public override string GridFileCorruptMend(string path) =>
        $"restore {path} from a backup, or move it away and fetch or import its hours again; nothing else is touched";

    public override string GridFileMend =>
        "the header names a time, an intensity and its unit, such as datetime,carbon_intensity_g_per_kwh; or utc_hour and a column for each zone";

    public override string NoZoneTaken(string path) => $"{path} has no zone that is known";

    public override string RowsRejected(int count) => $"rows not taken: {count}";

    public override string NoSourceFor(string zone) => $"no source is there for {zone}";

    public override string NoSourceForMend =>
        "name sources under 'sources' in tonsure.yaml, or import a file; tonsure grid sources lists what there is";

    public override string NobodyAnswered(string zone) => $"no source answered for {zone}";

    public override string NobodyAnsweredMend =>
        "tonsure grid sources tells the state of each; what is kept and the shipped figures are there all the same";

    public override string Fetching(string zone) => $"fetch {zone}";

    public override string SpanTooLong(int years) => $"a span of {years} years at most";

    public override string DayInUtc => "day (UTC)";
    public override string HourInUtc => "hour (UTC)";
    public override string FromUtc => "from";
    public override string UntilUtc => "until";
    public override string PointCount => "figures";
    public override string Added => "new";
    public override string Restated => "restated";
    public override string Unchanged => "unchanged";
    public override string ForecastPoints => "forecast";
    public override string SignalWord => "signal";
    public override string Tells => "tells";
    public override string AskedFor => "asked for";
    public override string AccessKey => "key";
    public override string KeyLacks => "missing";
    public override string LastAnswer => "last answer";
    public override string LastFailure => "last failure";
    public override string Never => "never";
    public override string Nobody => "–";

    public override string RestsUntil(string instant) => $"left alone until {instant}";

    public override string SourcesBehind(string hours) =>
        $"then: what is kept, our forecast, the shipped profile; a newest figure older than {hours} h is not fresh";

    public override string NoSourceConfigured =>
        "nobody is asked, since tonsure.yaml names none under 'sources'; tonsure grid fetch asks all that know the zone";

    public override string LatestObserved(string start, string grams, string source) =>
        $"newest observed: {grams} g CO₂e/kWh from {start} ({source})";

    public override string MadeByOthers => "forecast of a source";
    public override string SourceAddressMend =>
        "write an address such as http://127.0.0.1:8080, or leave the variable out";

    public override string SourceAddressBroken(string variable, string value) =>
        $"{variable}: '{value}' is no address";

    public override string Failure(SourceFailure failure) =>
        failure switch
        {
            SourceFailure.UnknownZone => "does not know the zone",
            SourceFailure.NoKey => "no key",
            SourceFailure.Refused => "key refused",
            SourceFailure.RateLimited => "asked too often",
            SourceFailure.Unreachable => "cannot be reached",
            SourceFailure.Resting => "left alone for a while",
            SourceFailure.Unreadable => "answer cannot be read",
            SourceFailure.NoData => "has nothing for the period",
            SourceFailure.OtherSignal => "counts something else",
            SourceFailure.Stale => "not fresh",
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "no failure"),
        };

    public override string GridTrain =>
        "Learn a zone's own forecast from its history; measured, like any run.";

    public override string TrainingZone(string zone) => $"train {zone}";

    public override string Trained(string zone, string from, string until, string path) =>
        $"{zone}: learnt from {from} to {until}, kept in {path}; forecasts after it use it";

    public override string TrainTooShort(string zone, int days, int needed) =>
        $"{zone} has a history of {days} days; {needed} are needed";

    public override string TrainTooShortMend =>
        "fetch or import more, or name files with --history; the model of other zones forecasts from four weeks";
}
