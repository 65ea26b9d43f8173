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
        await Texts(Quality, point => GridWords.Word(point.Point.Quality));
        await Numbers(Retrieved, point => point.RetrievedMs);
        await Texts(Source, point => point.Source);
        await Texts(Kind, point => GridWords.Word(point.Signal.Kind));
        await Texts(Basis, point => GridWords.Word(point.Signal.Basis));
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

    /// <summary>The rows of a group that touch a span; only columns that differ within the group are decoded.</summary>
    /// <exception cref="FormatException">A value cannot be what it is said to be.</exception>
    internal static async Task<SourcedPoint[]> ReadAsync(
        ParquetRowGroupReader reader,
        GridGroup group,
        Interval? span,
        CancellationToken cancellationToken
    )
    {
        long[] start = await Numbers(Start);
        long[] figure = await Numbers(Figure);
        long[]? end = group.PeriodMs is null ? await Numbers(End) : null;
        long[]? retrieved = group.RetrievedMs is null ? await Numbers(Retrieved) : null;
        PointQuality[]? quality = group.Quality is null ? await Qualities() : null;
        List<SourcedPoint> rows = new(span is null ? start.Length : 0);
        for (int i = 0; i < start.Length; i++)
        {
            long until = end?[i] ?? (start[i] + group.PeriodMs.GetValueOrDefault());
            if (span is { } wanted && (start[i] >= wanted.EndMs || until <= wanted.StartMs))
            {
                continue;
            }

            rows.Add(
                new SourcedPoint(
                    group.Source,
                    group.Signal,
                    retrieved?[i] ?? group.RetrievedMs.GetValueOrDefault(),
                    new IntensityPoint(
                        Interval.FromMilliseconds(start[i], until),
                        CarbonIntensity.FromMilligramsPerKilowattHour(checked((int)figure[i])),
                        quality?[i] ?? group.Quality.GetValueOrDefault()
                    )
                )
            );
        }

        return [.. rows];

        async Task<long[]> Numbers(DataField field)
        {
            long[] values = new long[reader.RowCount];
            await reader.ReadAsync<long>(field, values.AsMemory(), null, cancellationToken);
            return values;
        }

        async Task<PointQuality[]> Qualities()
        {
            string?[] values = new string?[reader.RowCount];
            await reader.ReadAsync(Quality, values.AsMemory(), null, cancellationToken);
            return Array.ConvertAll(values, word => GridWords.Quality(word ?? ""));
        }
    }
}
