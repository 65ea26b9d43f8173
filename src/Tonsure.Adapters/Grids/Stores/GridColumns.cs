using Parquet;
using Parquet.Schema;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>The columns of a file of intensities: one row a point and vintage.</summary>
internal static class GridColumns
{
    internal static readonly DataField Start = new("start_ms", typeof(long), false);
    internal static readonly DataField End = new("end_ms", typeof(long), false);
    internal static readonly DataField Figure = new("mg_per_kwh", typeof(long), false);
    internal static readonly DataField Quality = new("quality", typeof(string), false);
    internal static readonly DataField Retrieved = new("retrieved_ms", typeof(long), false);
    internal static readonly DataField Source = new("source", typeof(string), false);
    internal static readonly DataField Kind = new("kind", typeof(string), false);
    internal static readonly DataField Basis = new("basis", typeof(string), false);
    internal static readonly DataField Publisher = new("publisher", typeof(string), false);
    internal static readonly DataField Licence = new("licence", typeof(string), false);

    internal static ParquetSchema Schema { get; } =
        new(Start, End, Figure, Quality, Retrieved, Source, Kind, Basis, Publisher, Licence);

    internal static async Task WriteAsync(
        ParquetRowGroupWriter group,
        ReadOnlyMemory<SourcedPoint> rows,
        CancellationToken cancellationToken
    )
    {
        await Numbers(Start, point => point.Point.Period.StartMs);
        await Numbers(End, point => point.Point.Period.EndMs);
        await Numbers(Figure, point => point.Point.Intensity.MilligramsPerKilowattHour);
        await Texts(Quality, point => Word(point.Point.Quality));
        await Numbers(Retrieved, point => point.RetrievedMs);
        await Texts(Source, point => point.Source);
        await Texts(Kind, point => Word(point.Signal.Kind));
        await Texts(Basis, point => Word(point.Signal.Basis));
        await Texts(Publisher, point => point.Signal.Source);
        await Texts(Licence, point => point.Signal.Licence);
        group.CompleteValidate();

        async Task Numbers(DataField field, Func<SourcedPoint, long> get)
        {
            long[] values = new long[rows.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = get(rows.Span[i]);
            }

            await group.WriteAsync<long>(field, values.AsMemory(), null, null, cancellationToken);
        }

        async Task Texts(DataField field, Func<SourcedPoint, string> get)
        {
            string[] values = new string[rows.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = get(rows.Span[i]);
            }

            await group.WriteAsync(field, values);
        }
    }

    /// <summary>The rows of a group.</summary>
    /// <exception cref="FormatException">A value cannot be what it is said to be.</exception>
    internal static async Task<SourcedPoint[]> ReadAsync(
        ParquetRowGroupReader group,
        CancellationToken cancellationToken
    )
    {
        long[] start = await Numbers(Start);
        long[] end = await Numbers(End);
        long[] figure = await Numbers(Figure);
        string[] quality = await Texts(Quality);
        long[] retrieved = await Numbers(Retrieved);
        string[] source = await Texts(Source);
        string[] kind = await Texts(Kind);
        string[] basis = await Texts(Basis);
        string[] publisher = await Texts(Publisher);
        string[] licence = await Texts(Licence);
        SourcedPoint[] rows = new SourcedPoint[start.Length];
        Signal? signal = null;
        for (int i = 0; i < rows.Length; i++)
        {
            // Rows of one signal share it.
            if (
                signal is null
                || kind[i] != kind[i - 1]
                || basis[i] != basis[i - 1]
                || publisher[i] != publisher[i - 1]
                || licence[i] != licence[i - 1]
            )
            {
                signal = new Signal(
                    Parse<SignalKind>(kind[i]),
                    Parse<SignalBasis>(basis[i]),
                    publisher[i],
                    "",
                    licence[i]
                );
            }

            rows[i] = new SourcedPoint(
                i > 0 && source[i] == source[i - 1] ? rows[i - 1].Source : source[i],
                signal,
                retrieved[i],
                new IntensityPoint(
                    Interval.FromMilliseconds(start[i], end[i]),
                    CarbonIntensity.FromMilligramsPerKilowattHour(checked((int)figure[i])),
                    Parse<PointQuality>(quality[i])
                )
            );
        }

        return rows;

        async Task<long[]> Numbers(DataField field)
        {
            long[] values = new long[group.RowCount];
            await group.ReadAsync<long>(field, values.AsMemory(), null, cancellationToken);
            return values;
        }

        async Task<string[]> Texts(DataField field)
        {
            string?[] values = new string?[group.RowCount];
            await group.ReadAsync(field, values.AsMemory(), null, cancellationToken);
            return Array.ConvertAll(values, value => value ?? "");
        }
    }

    private static string Word(SignalKind kind) =>
        kind switch
        {
            SignalKind.Lifecycle => "lifecycle",
            SignalKind.Direct => "direct",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind"),
        };

    private static string Word(SignalBasis basis) =>
        basis switch
        {
            SignalBasis.Average => "average",
            SignalBasis.Marginal => "marginal",
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "no basis"),
        };

    private static string Word(PointQuality quality) =>
        quality switch
        {
            PointQuality.Observed => "observed",
            PointQuality.Estimated => "estimated",
            PointQuality.Forecast => "forecast",
            _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "no quality"),
        };

    private static T Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw new FormatException($"'{word}' is no {typeof(T).Name}");
    }
}
