using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Sorts activities by their start into base files of at most <see cref="Full"/> rows, and holds little more than that many at once.</summary>
/// <param name="folder"><c>base/</c>.</param>
/// <param name="generation">The generation that the files belong to.</param>
/// <param name="step">Told of each file.</param>
internal sealed class BaseWriter(string folder, long generation, Action<CompactionStep> step)
{
    /// <summary>The rows of a full base file: two row groups, some hundred bytes a row once read.</summary>
    internal const int Full = 131_072;

    private readonly List<(string Name, long Rows)> _written = [];
    private List<Activity> _waiting = [];

    /// <summary>What was written.</summary>
    internal IReadOnlyList<(string Name, long Rows)> Written => _written;

    /// <summary>How many activities were added.</summary>
    internal long Added { get; private set; }

    /// <summary>Adds a segment's activities, and writes all full files that there are.</summary>
    internal async Task AddAsync(
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        _waiting.AddRange(activities);
        Added += activities.Count;
        if (_waiting.Count >= Full)
        {
            await WriteAsync(_waiting.Count / Full * Full, cancellationToken);
        }
    }

    /// <summary>Writes the rest.</summary>
    internal Task FinishAsync(CancellationToken cancellationToken) =>
        WriteAsync(_waiting.Count, cancellationToken);

    private async Task WriteAsync(int count, CancellationToken cancellationToken)
    {
        Activity[] sorted =
        [
            .. _waiting
                .OrderBy(activity => activity.Interval.StartMs)
                .ThenBy(activity => activity.Id),
        ];
        for (int first = 0; first < count; first += Full)
        {
            ArraySegment<Activity> part = new(sorted, first, Math.Min(Full, count - first));
            string name = BaseNames.Rows(generation, _written.Count);
            FileStream file = new(
                Path.Combine(folder, name),
                FileMode.Create,
                FileAccess.Write,
                FileShare.Read
            );
            await using (file)
            {
                _written.Add((name, part.Count));
                await SegmentFile.WriteAsync(file, part, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            step(CompactionStep.BaseWritten);
        }

        _waiting = [.. sorted.Skip(count)];
    }
}
