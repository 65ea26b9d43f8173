using Tonsure.Measuring;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// A journal that goes on in a second folder when the first one fails mid-run (disk full, gone, read-only), with what was written so far.
/// After the child has started nothing of ours may stop it.
/// </summary>
/// <param name="first">The journal begun before the child.</param>
/// <param name="folder">The second folder.</param>
/// <param name="context">The run.</param>
/// <param name="time">The clock.</param>
/// <param name="warn">Told once of each failure: the place that failed, what the system says, and the second place (null where that failed too).</param>
public sealed class FallbackJournal(
    RunJournal first,
    string folder,
    RunContext context,
    TimeProvider time,
    Action<string, string, string?> warn
) : IRunJournal
{
    private RunJournal? _current = first;
    private bool _fellBack;

    /// <summary>The file that holds the samples now; null where none can.</summary>
    public string? Path => _current?.Path;

    /// <inheritdoc/>
    public void Append(RunSample sample)
    {
        if (_current is null)
        {
            return;
        }

        try
        {
            _current.Append(sample);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            MoveOver(sample, e);
        }
    }

    /// <inheritdoc/>
    public void Discard() => _current?.Discard();

    /// <inheritdoc/>
    public void Dispose() => _current?.Dispose();

    private void MoveOver(RunSample sample, Exception failure)
    {
        RunJournal failed = _current!;
        _current = null;
        if (!_fellBack)
        {
            _fellBack = true;
            try
            {
                RunJournal second = RunJournal.Begin(folder, context, time);
                second.CopySamples(failed);
                second.Append(sample);
                failed.Discard();
                _current = second;
            }
            catch (IOException)
            {
                failed.Dispose();
            }
        }

        warn(failed.Path, TonsureHome.Reason(failure), _current?.Path);
    }
}
