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
            const string mend =
                "restore the file from a copy; the segments it names hold the activities";
            findings.Add(new LedgerFinding(manifest.Path, manifest.Detail, mend));
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
            findings.Add(
                new LedgerFinding(
                    path,
                    $"activity {by} supersedes {old}, which is not in the ledger",
                    "append the activity that is missing, or restore the file that held it"
                )
            );
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
        const string restore =
            "restore the file from a copy, or move it out of the directory and record its runs again";
        try
        {
            SegmentFile segment = await SegmentFile.ReadAsync(path, cancellationToken);
            if (ActivitySchema.Digest(segment.Activities) != segment.StatedDigest)
            {
                findings.Add(
                    new LedgerFinding(
                        path,
                        "its rows do not have the digest that it states",
                        restore
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
                    corrupt.Detail,
                    corrupt.InnerException is UnknownSchemaException
                        ? "read it with the version of tonsure that wrote it, or a newer one"
                        : restore
                )
            );
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(new LedgerFinding(path, unreadable.Message, "make the file readable"));
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
                    $"activity {activity.Id} is also in {paths[activity.Id]} and is counted twice",
                    "move one of the two files out of the directory and append what only it holds"
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
                    $"activities {superseded[old].By} and {activity.Id} both supersede {old}, and both count",
                    "amend one of them to supersede the other"
                )
            );
        }

        foreach (string rule in ActivityRules.Violations(activity))
        {
            findings.Add(
                new LedgerFinding(path, $"activity {activity.Id}: {rule}", "amend the activity")
            );
        }
    }
}
