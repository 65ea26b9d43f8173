using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// Looks at journals that others write, without their lock and without changing anything. It remembers how far it has read, so that
/// looking often costs what was added since.
/// </summary>
/// <param name="folders">Where journals may lie.</param>
/// <param name="recent">How many of the last samples are told.</param>
public sealed class JournalFollower(IReadOnlyList<string> folders, int recent)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FollowedJournal> _journals = new(StringComparer.Ordinal);

    /// <summary>All journals that are there now and whose context is whole.</summary>
    public IReadOnlyList<FollowedRun> Look()
    {
        lock (_lock)
        {
            string[] paths = [.. folders.SelectMany(JournalFiles.In)];
            foreach (string gone in _journals.Keys.Except(paths, StringComparer.Ordinal).ToArray())
            {
                _journals.Remove(gone);
            }

            return [.. paths.Select(Look).OfType<FollowedRun>()];
        }
    }

    private FollowedRun? Look(string path)
    {
        // A journal is read through a handle that .NET would lock, which would keep its recovery waiting.
        using RawFile? file = RawFile.TryOpen(path);
        if (file is null)
        {
            return null;
        }

        if (!_journals.TryGetValue(path, out FollowedJournal? journal))
        {
            journal = new FollowedJournal(recent);
            _journals.Add(path, journal);
        }

        return journal.Follow(file);
    }
}
