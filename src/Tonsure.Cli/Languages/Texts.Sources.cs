using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Languages;

/// <content>What is said of sources of intensities.</content>
internal abstract partial class Texts
{
    public abstract string GridHistory { get; }
    public abstract string GridFetch { get; }
    public abstract string GridImport { get; }
    public abstract string GridSources { get; }
    public abstract string OptionOffline { get; }
    public abstract string OptionHistoryFrom { get; }
    public abstract string OptionHistoryTo { get; }
    public abstract string OptionFetchFrom { get; }
    public abstract string ArgumentGridFile { get; }
    public abstract string OptionImportZone { get; }
    public abstract string OptionUnit(string names);
    public abstract string OptionLicence { get; }
    public abstract string OptionSignalKind { get; }
    public abstract string OptionBasis { get; }
    public abstract string NotKept(string detail);
    public abstract string StoreUnreadable(string detail);
    public abstract string GridFileCorrupt(string path, string detail);
    public abstract string GridFileCorruptMend(string path);
    public abstract string GridFileMend { get; }
    public abstract string NoZoneTaken(string path);
    public abstract string RowsRejected(int count);
    public abstract string NoSourceFor(string zone);
    public abstract string NoSourceForMend { get; }
    public abstract string NobodyAnswered(string zone);
    public abstract string NobodyAnsweredMend { get; }
    public abstract string Fetching(string zone);
    public abstract string SpanTooLong(int years);
    public abstract string DayInUtc { get; }
    public abstract string HourInUtc { get; }
    public abstract string FromUtc { get; }
    public abstract string UntilUtc { get; }
    public abstract string PointCount { get; }
    public abstract string Added { get; }
    public abstract string Restated { get; }
    public abstract string Unchanged { get; }
    public abstract string ForecastPoints { get; }
    public abstract string SignalWord { get; }
    public abstract string Tells { get; }
    public abstract string AskedFor { get; }
    public abstract string AccessKey { get; }
    public abstract string KeyLacks { get; }
    public abstract string LastAnswer { get; }
    public abstract string LastFailure { get; }
    public abstract string Never { get; }
    public abstract string Nobody { get; }
    public abstract string RestsUntil(string instant);
    public abstract string SourcesBehind(string hours);
    public abstract string NoSourceConfigured { get; }
    public abstract string LatestObserved(string start, string grams, string source);
    public abstract string MadeByOthers { get; }
    public abstract string SourceAddressMend { get; }
    public abstract string SourceAddressBroken(string variable, string value);
    public abstract string Failure(SourceFailure failure);
    public abstract string GridTrain { get; }
    public abstract string TrainingZone(string zone);
    public abstract string Trained(string zone, string from, string until, string path);
    public abstract string TrainTooShort(string zone, int days, int needed);
    public abstract string TrainTooShortMend { get; }
}
