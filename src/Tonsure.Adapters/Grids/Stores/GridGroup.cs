using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>
/// What all rows of a group have in common, kept in the file's end, so that only the columns that differ are decoded. All rows of a group
/// are of one source and signal.
/// </summary>
/// <param name="StartMs">Where its first period begins.</param>
/// <param name="EndMs">Where its last one ends.</param>
/// <param name="PeriodMs">How long each period is; null where they differ.</param>
/// <param name="RetrievedMs">The vintage of all rows; null where they differ.</param>
/// <param name="Quality">The quality of all rows; null where they differ.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Signal">What the figures count.</param>
internal sealed record GridGroup(
    long StartMs,
    long EndMs,
    long? PeriodMs,
    long? RetrievedMs,
    PointQuality? Quality,
    string Source,
    Signal Signal
)
{
    private const int Words = 10;
    private const string Differ = "*";

    /// <summary>The summary of rows in their order.</summary>
    public static GridGroup Of(SourcedPoint[] rows) =>
        new(
            rows[0].Point.Period.StartMs,
            rows.Max(row => row.Point.Period.EndMs),
            Common(rows, row => row.Point.Period.DurationMs),
            Common(rows, row => row.RetrievedMs),
            Common(rows, row => (long)row.Point.Quality) is { } quality
                ? (PointQuality)quality
                : null,
            rows[0].Source,
            rows[0].Signal
        );

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static GridGroup Parse(string line)
    {
        string[] words = line.Split(' ');
        if (words.Length != Words)
        {
            throw new FormatException($"'{line}' describes no group of rows");
        }

        return new GridGroup(
            Number(words[0]),
            Number(words[1]),
            words[2] == Differ ? null : Number(words[2]),
            words[3] == Differ ? null : Number(words[3]),
            words[4] == Differ ? null : GridWords.Quality(words[4]),
            Uri.UnescapeDataString(words[5]),
            new Signal(
                GridWords.Kind(words[6]),
                GridWords.Basis(words[7]),
                Uri.UnescapeDataString(words[8]),
                "",
                Uri.UnescapeDataString(words[9])
            )
        );
    }

    /// <summary>Whether a period of it may touch an interval.</summary>
    public bool Touches(Interval interval) => StartMs < interval.EndMs && EndMs > interval.StartMs;

    /// <summary>One line of words.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            Text(StartMs),
            Text(EndMs),
            PeriodMs is { } period ? Text(period) : Differ,
            RetrievedMs is { } retrieved ? Text(retrieved) : Differ,
            Quality is { } quality ? GridWords.Word(quality) : Differ,
            Uri.EscapeDataString(Source),
            GridWords.Word(Signal.Kind),
            GridWords.Word(Signal.Basis),
            Uri.EscapeDataString(Signal.Source),
            Uri.EscapeDataString(Signal.Licence)
        );

    private static long? Common(SourcedPoint[] rows, Func<SourcedPoint, long> get)
    {
        long first = get(rows[0]);
        return Array.TrueForAll(rows, row => get(row) == first) ? first : null;
    }

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
