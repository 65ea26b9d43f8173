using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Reads every segment whole, with the reader that is not DuckDB, and checks that the ledger is what was appended.</summary>
/// <param name="home"><c>TONSURE_HOME</c>.</param>
/// <param name="clock">As for the ledger.</param>
public sealed class LedgerVerification(string home, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SegmentStore _store = new(
        Path.Combine(Path.GetFullPath(home), "activities"),
        clock
    );

    /// <summary>Checks each file's schema, digest and rules, and ids and supersessions across files.</summary>
    /// <exception cref="HomeUnusableException">The home cannot be read.</exception>
    public async Task<LedgerReport> VerifyAsync(CancellationToken cancellationToken)
    {
        List<LedgerFinding> findings = [];
        Dictionary<Guid, string> paths = [];
        Dictionary<Guid, (Guid By, string Path)> superseded = [];
        // While the lock is held no compaction removes a file that is still to be read.
        using IDisposable? held = await _store.HoldAsync(Patience, cancellationToken);
        SegmentSnapshot snapshot;
        try
        {
            snapshot = _store.Snapshot();
        }
        catch (CorruptSegmentException manifest)
        {
            findings.Add(
                new LedgerFinding(manifest.Path, LedgerProblem.ManifestCorrupt, manifest.Detail)
            );
            return new LedgerReport(0, 0, 0, 0, findings);
        }

        findings.AddRange(snapshot.Manifest.Batches.Select(CheckBatches).OfType<LedgerFinding>());
        foreach (string path in snapshot.Files)
        {
            (IReadOnlyList<Activity> activities, LedgerFinding? finding) =
                await SegmentFile.CheckAsync(path, cancellationToken);
            if (finding is not null)
            {
                findings.Add(finding);
            }

            foreach (Activity activity in activities)
            {
                Check(activity, path, paths, superseded, findings);
            }
        }

        foreach (
            (Guid old, (Guid by, string path)) in superseded.Where(s => !paths.ContainsKey(s.Key))
        )
        {
            findings.Add(new LedgerFinding(path, LedgerProblem.SupersedesNothing, $"{by} → {old}"));
        }

        return new LedgerReport(
            snapshot.Files.Count,
            snapshot.Base.Count,
            paths.Count,
            paths.Keys.Count(id => !superseded.ContainsKey(id)),
            findings
        );
    }

    private LedgerFinding? CheckBatches(string name)
    {
        string path = Path.Combine(_store.Base, name);
        try
        {
            _ = BatchIndex.Read(path);
            return null;
        }
        catch (CorruptSegmentException corrupt)
        {
            return new LedgerFinding(path, LedgerProblem.Corrupt, corrupt.Detail);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new LedgerFinding(
                path,
                LedgerProblem.Unreadable,
                TonsureHome.Reason(unreadable)
            );
        }
    }

    private static void Check(
        Activity activity,
        string path,
        Dictionary<Guid, string> paths,
        Dictionary<Guid, (Guid By, string Path)> superseded,
        List<LedgerFinding> findings
    )
    {
        if (!paths.TryAdd(activity.Id, path))
        {
            findings.Add(
                new LedgerFinding(
                    path,
                    LedgerProblem.Duplicate,
                    $"{activity.Id}, {paths[activity.Id]}"
                )
            );
        }

        if (
            activity.Supersedes is { } old
            && !superseded.TryAdd(old, (activity.Id, path))
            && superseded[old].By != activity.Id
        )
        {
            findings.Add(
                new LedgerFinding(
                    path,
                    LedgerProblem.SupersededTwice,
                    $"{superseded[old].By}, {activity.Id} → {old}"
                )
            );
        }

        foreach (string rule in ActivityRules.Violations(activity))
        {
            findings.Add(
                new LedgerFinding(path, LedgerProblem.RuleBroken, $"{activity.Id}: {rule}")
            );
        }
    }
}
