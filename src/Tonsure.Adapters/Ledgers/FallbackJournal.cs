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

    /// <summary>The ledger cannot be written: what the journal holds goes to the second folder and waits there.</summary>
    public void MoveOver(Exception failure) => MoveOver(null, failure);

    private void MoveOver(RunSample? sample, Exception failure)
    {
        if (_current is not { } failed)
        {
            return;
        }

        _current = null;
        if (!_fellBack)
        {
            _fellBack = true;
            try
            {
                // The temporary folder is everybody's: what people ran, and when, is theirs alone.
                Directory.CreateDirectory(
                    folder,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
                RunJournal second = RunJournal.Begin(folder, context, time);
                second.CopySamples(failed);
                if (sample is not null)
                {
                    second.Append(sample);
                }

                failed.Discard();
                _current = second;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed.Dispose();
            }
        }
        else
        {
            failed.Dispose();
        }

        // A journal that lies in the second folder already stays there for recovery.
        warn(
            (failure as HomeUnusableException)?.Path ?? failed.Path,
            (failure as HomeUnusableException)?.Detail ?? TonsureHome.Reason(failure),
            _current?.Path ?? (sample is null ? failed.Path : null)
        );
    }
}
