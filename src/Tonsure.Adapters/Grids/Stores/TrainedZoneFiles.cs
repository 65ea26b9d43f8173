using System.Globalization;
using Parquet;
using Parquet.Schema;
using Tonsure.Adapters.Interop;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>What was learnt from zones' histories, a Parquet file a zone: the coefficient of each hour of the day, row and hour ahead.</summary>
/// <param name="folder"><c>TONSURE_HOME/grid/models</c>; made when something is kept.</param>
public sealed class TrainedZoneFiles(string folder)
{
    private const string Version = "1";
    private const string VersionKey = "tonsure.model_version";
    private const string FirstKey = "tonsure.first_hour";
    private const string UntilKey = "tonsure.known_until";

    private static readonly DataField Phase = new("hour_of_day", typeof(long), false);
    private static readonly DataField Row = new("row", typeof(long), false);
    private static readonly DataField Hour = new("hour_ahead", typeof(long), false);
    private static readonly DataField Figure = new("coefficient", typeof(double), false);

    // A column is only read once it is part of a schema.
    private static readonly ParquetSchema Schema = new(Phase, Row, Hour, Figure);

    /// <summary>A zone's file.</summary>
    public string PathOf(ZoneId zone) => Path.Combine(folder, $"{zone}.parquet");

    /// <summary>Keeps what was learnt in place of what was learnt before: the history it is of is kept, and it can be learnt again.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    public async Task KeepAsync(
        ZoneId zone,
        TrainedZone trained,
        CancellationToken cancellationToken
    )
    {
        string path = PathOf(zone);
        string temporary = string.Create(
            CultureInfo.InvariantCulture,
            $"{path}.{Environment.ProcessId}.tmp"
        );
        try
        {
            Directory.CreateDirectory(folder);
            await using (FileStream file = new(temporary, FileMode.Create, FileAccess.Write))
            {
                await WriteAsync(file, trained, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            DurableNames.SyncDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(failure), failure);
        }
    }

    /// <summary>What was learnt from a zone's history; null where nothing was.</summary>
    /// <exception cref="CorruptGridFileException">The file cannot be read.</exception>
    public TrainedZone? Find(ZoneId zone)
    {
        string path = PathOf(zone);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return ReadAsync(path).GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            // Whatever a reader of damaged bytes throws, the fact is that they cannot be read.
            throw new CorruptGridFileException(path, failure.Message, failure);
        }
    }

    private static async Task WriteAsync(
        Stream stream,
        TrainedZone trained,
        CancellationToken cancellationToken
    )
    {
        double[] figures = trained.Figures();
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            Schema,
            stream,
            cancellationToken: cancellationToken
        );
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = Version,
            [FirstKey] = trained.FirstHour.ToString(CultureInfo.InvariantCulture),
            [UntilKey] = trained.KnownUntil.ToString(CultureInfo.InvariantCulture),
        };
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        const int OfRow = Forecaster.Hours;
        const int OfModel = TrainedZone.Rows * OfRow;
        await Numbers(Phase, i => i / OfModel);
        await Numbers(Row, i => i % OfModel / OfRow);
        await Numbers(Hour, i => i % OfRow);
        await group.WriteAsync<double>(Figure, figures.AsMemory(), null, null, cancellationToken);
        group.CompleteValidate();

        async Task Numbers(DataField field, Func<int, long> number)
        {
            long[] values = new long[figures.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = number(i);
            }

            await group.WriteAsync<long>(field, values.AsMemory(), null, null, cancellationToken);
        }
    }

    private static async Task<TrainedZone> ReadAsync(string path)
    {
        await using FileStream stream = File.OpenRead(path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            stream,
            cancellationToken: CancellationToken.None
        );
        if (reader.CustomMetadata.GetValueOrDefault(VersionKey) != Version)
        {
            throw new FormatException($"its version is not {Version}");
        }

        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        double[] figures = new double[group.RowCount];
        await group.ReadAsync<double>(Figure, figures.AsMemory(), null, CancellationToken.None);
        return TrainedZone.FromFigures(Number(FirstKey), Number(UntilKey), figures);

        long Number(string key) =>
            long.Parse(reader.CustomMetadata[key], CultureInfo.InvariantCulture);
    }
}
