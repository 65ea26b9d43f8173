using System.Text;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Planning;

/// <summary>Keeps plans with the files they were made from, a folder each: what was decided is not changed afterwards.</summary>
/// <param name="folder">The folder of all plans; made when one is kept.</param>
/// <param name="time">The clock.</param>
public sealed class PlanStore(string folder, TimeProvider time)
{
    private const string Plan = "plan.json";
    private const string Jobs = "jobs";
    private const string Sites = "sites";

    /// <summary>A new plan's id; ids ascend with time.</summary>
    public string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("D");

    /// <summary>Keeps a plan and copies of the files it was made from.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    public void Keep(string id, string plan, string jobsPath, string sitesPath)
    {
        string target = Path.Combine(folder, id);
        string prepared = target + ".part";
        try
        {
            Directory.CreateDirectory(prepared);
            File.Copy(jobsPath, Path.Combine(prepared, Jobs + Path.GetExtension(jobsPath)));
            File.Copy(sitesPath, Path.Combine(prepared, Sites + Path.GetExtension(sitesPath)));
            File.WriteAllText(Path.Combine(prepared, Plan), plan, new UTF8Encoding(false));
            Directory.Move(prepared, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
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
}
