using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>A file as a source: what was, as of when the file was written.</summary>
/// <param name="name">The source's name.</param>
/// <param name="path">The file.</param>
/// <param name="terms">What is said of it.</param>
public sealed class FileIntensities(string name, string path, FileTerms terms)
    : IIntensityHistory,
        ILatestIntensity
{
    // Read once, whoever asks first; that one's patience must not decide for the others.
    private readonly Lazy<Task<(IntensityFile? File, string? Failure, long WrittenMs)>> _read = new(
        () =>
            ReadAsync(path, terms)
    );

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Signal Signal { get; } =
        new(terms.Kind, terms.Basis, Path.GetFileName(path), "", terms.Licence);

    /// <summary>Any zone, for only the file tells; the one that was named where one was.</summary>
    public bool Knows(ZoneId zone) => terms.Zone is null || terms.Zone == zone;

    /// <inheritdoc/>
    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync(
            zone,
            points => points.Where(point => point.Period.TryIntersect(interval, out _)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken) =>
        AnswerAsync(zone, points => points.TakeLast(1), cancellationToken);

    private async Task<SourceAnswer> AnswerAsync(
        ZoneId zone,
        Func<IReadOnlyList<IntensityPoint>, IEnumerable<IntensityPoint>> choose,
        CancellationToken cancellationToken
    )
    {
        (IntensityFile? file, string? failure, long writtenMs) = await _read.Value.WaitAsync(
            cancellationToken
        );
        if (file is null)
        {
            return new SourceAnswer.Failed(SourceFailure.Unreadable, failure ?? path, null);
        }

        IntensityPoint[] points = file.Zones.TryGetValue(
            zone,
            out IReadOnlyList<IntensityPoint>? all
        )
            ? [.. choose(all)]
            : [];
        return points.Length == 0
            ? new SourceAnswer.Failed(
                all is null ? SourceFailure.UnknownZone : SourceFailure.NoData,
                all is null ? $"{path} has no {zone}" : $"{path} has nothing there",
                null
            )
            : new SourceAnswer.Answered(
                new SourcedSeries(zone, name, Signal, writtenMs, points),
                [.. file.Rejected.Select(row => $"{path}:{row.Line}: {row.Reason}")]
            );
    }

    private static async Task<(IntensityFile? File, string? Failure, long WrittenMs)> ReadAsync(
        string path,
        FileTerms terms
    )
    {
        try
        {
            return (
                await IntensityFile.ReadAsync(path, terms, CancellationToken.None),
                null,
                new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ToUnixTimeMilliseconds()
            );
        }
        catch (TableException unreadable)
        {
            return (null, unreadable.Message, 0);
        }
    }
}
