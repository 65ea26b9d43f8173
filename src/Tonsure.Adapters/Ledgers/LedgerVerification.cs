using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Reads every segment whole, with the reader that is not DuckDB, and checks that the ledger is what was appended.</summary>
/// <param name="home"><c>TONSURE_HOME</c>.</param>
/// <param name="clock">As for the ledger.</param>
public sealed class LedgerVerification(string home, TimeProvider clock)
{
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
        IReadOnlyList<string> files;
        try
        {
            files = _store.Snapshot();
        }
        catch (CorruptSegmentException manifest)
        {
            findings.Add(
                new LedgerFinding(manifest.Path, LedgerProblem.ManifestCorrupt, manifest.Detail)
            );
            return new LedgerReport(0, 0, 0, findings);
        }

        foreach (string path in files)
        {
            foreach (Activity activity in await ReadAsync(path, findings, cancellationToken))
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
            files.Count,
            paths.Count,
            paths.Keys.Count(id => !superseded.ContainsKey(id)),
            findings
        );
    }

    private static async Task<IReadOnlyList<Activity>> ReadAsync(
        string path,
        List<LedgerFinding> findings,
        CancellationToken cancellationToken
    )
    {
        try
        {
            SegmentFile segment = await SegmentFile.ReadAsync(path, cancellationToken);
            if (ActivitySchema.Digest(segment.Activities) != segment.StatedDigest)
            {
                findings.Add(
                    new LedgerFinding(
                        path,
                        LedgerProblem.DigestMismatch,
                        segment.StatedDigest ?? ""
                    )
                );
            }

            return segment.Activities;
        }
        catch (CorruptSegmentException corrupt)
        {
            findings.Add(
                new LedgerFinding(
                    path,
                    corrupt.InnerException is UnknownSchemaException
                        ? LedgerProblem.UnknownSchema
                        : LedgerProblem.Corrupt,
                    corrupt.Detail
                )
            );
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(
                new LedgerFinding(path, LedgerProblem.Unreadable, TonsureHome.Reason(unreadable))
            );
        }

        return [];
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
