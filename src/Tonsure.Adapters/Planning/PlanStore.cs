using System.Text;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Planning;

/// <summary>Keeps plans with the files they were made from, a folder each: what was decided is not changed afterwards.</summary>
/// <param name="folder">The folder of all plans; made when one is kept.</param>
/// <param name="time">The clock.</param>
public sealed class PlanStore(string folder, TimeProvider time)
{
    private const string Plan = "plan.json";
    private const string Jobs = "jobs";
    private const string Sites = "sites";
    private const string Requests = "requests";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A new plan's id; ids ascend with time.</summary>
    public string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("D");

    /// <summary>Keeps a plan and copies of the files it was made from.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be written, or a file not read.</exception>
    public void Keep(string id, string plan, string jobsPath, string sitesPath) =>
        Keep(id, plan, () => Copied(jobsPath), () => Copied(sitesPath));

    /// <summary>The same of texts that are no files of this machine.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    public void KeepTexts(string id, string plan, PlanSource jobs, PlanSource sites) =>
        Keep(
            id,
            plan,
            () => (jobs.Ending, Utf8.GetBytes(jobs.Text)),
            () => (sites.Ending, Utf8.GetBytes(sites.Text))
        );

    /// <summary>What was answered to a request that may come twice; null where there was none of this key.</summary>
    /// <param name="key">Hexadecimal digits.</param>
    /// <exception cref="HomeUnusableException">It cannot be read.</exception>
    public string? Recall(string key)
    {
        string path = RequestPath(key);
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(path, TonsureHome.Reason(e), e);
        }
    }

    /// <summary>Remembers what was answered, durably.</summary>
    /// <param name="key">Hexadecimal digits.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="HomeUnusableException">It cannot be written.</exception>
    public void Remember(string key, string answer)
    {
        string path = RequestPath(key);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            DurableFiles.Replace(path, path + ".new", Utf8.GetBytes(answer), DurableFiles.Private);
            DurableNames.SyncDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(path, TonsureHome.Reason(e), e);
        }
    }

    /// <summary>The ids of all plans, oldest first.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be read.</exception>
    public IReadOnlyList<string> Ids()
    {
        try
        {
            return Directory.Exists(folder)
                ?
                [
                    .. Directory
                        .GetDirectories(folder)
                        .Select(path => Path.GetFileName(path))
                        .Where(name => Guid.TryParseExact(name, "D", out _))
                        .Order(StringComparer.Ordinal),
                ]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }
    }

    /// <summary>A kept plan's text and the paths of its files.</summary>
    /// <exception cref="HomeUnusableException">It cannot be read, or a file of it is missing.</exception>
    public (string Plan, string JobsPath, string SitesPath) Read(string id)
    {
        string kept = Path.Combine(folder, id);
        try
        {
            return (
                File.ReadAllText(Path.Combine(kept, Plan)),
                Directory.GetFiles(kept, Jobs + ".*").Single(),
                Directory.GetFiles(kept, Sites + ".*").Single()
            );
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new HomeUnusableException(kept, TonsureHome.Reason(e), e);
        }
    }

    private void Keep(
        string id,
        string plan,
        Func<(string Ending, byte[] Bytes)> jobs,
        Func<(string Ending, byte[] Bytes)> sites
    )
    {
        string target = Path.Combine(folder, id);
        string prepared = target + ".part";
        try
        {
            Directory.CreateDirectory(prepared);
            foreach (
                (string name, Func<(string, byte[])> read) in new[] { (Jobs, jobs), (Sites, sites) }
            )
            {
                (string ending, byte[] bytes) = read();
                Write(prepared, name + ending, bytes);
            }

            Write(prepared, Plan, Utf8.GetBytes(plan));
            DurableNames.SyncDirectory(prepared);
            Directory.Move(prepared, target);
            DurableNames.SyncDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }
    }

    private static (string, byte[]) Copied(string path) =>
        (Path.GetExtension(path), File.ReadAllBytes(path));

    private static void Write(string prepared, string name, byte[] bytes) =>
        DurableFiles.WriteNew(Path.Combine(prepared, name), bytes, DurableFiles.Public);

    private string RequestPath(string key) =>
        key.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, Requests, key + ".json")
            : throw new ArgumentException("no key", nameof(key));
}
