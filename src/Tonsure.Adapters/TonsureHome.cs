namespace Tonsure.Adapters;

/// <summary>Where things are kept: <c>TONSURE_HOME</c>, else <c>$XDG_DATA_HOME/tonsure</c>, else <c>~/.local/share/tonsure</c>.</summary>
public sealed class TonsureHome
{
    /// <summary>A home at a place, which need not exist yet.</summary>
    public TonsureHome(string path) => Root = Path.GetFullPath(path);

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The ledger's segments.</summary>
    public string Activities => Path.Combine(Root, "activities");

    /// <summary>Measurements in progress.</summary>
    public string Journal => Path.Combine(Root, "journal");

    /// <summary>This machine's fits.</summary>
    public string Calibration => Path.Combine(Root, "calibration");

    /// <summary>Intensities that were fetched or imported, and what was learnt from them.</summary>
    public string Grid => Path.Combine(Root, "grid");

    /// <summary>Signing keys, and keys of sources; each readable by the user alone.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>What is kept of access tokens; readable by the user alone.</summary>
    public string Tokens => Path.Combine(Root, "tokens");

    /// <summary>The public record.</summary>
    public string Record => Path.Combine(Root, "record");

    /// <summary>What a witness of this user has seen.</summary>
    public string Witness => Path.Combine(Root, "witness");

    /// <summary>Plans and what they were made from.</summary>
    public string Plans => Path.Combine(Root, "plans");

    /// <summary>The configuration; a file of the same name in the working directory wins.</summary>
    public string Configuration => Path.Combine(Root, "tonsure.yaml");

    /// <summary>From the environment.</summary>
    /// <param name="environment">Reads a variable; null where it is not set.</param>
    public static TonsureHome FromEnvironment(Func<string, string?> environment)
    {
        string? home = environment("TONSURE_HOME");
        if (!string.IsNullOrEmpty(home))
        {
            return new TonsureHome(home);
        }

        string? data = environment("XDG_DATA_HOME");
        return new TonsureHome(
            Path.Combine(
                string.IsNullOrEmpty(data)
                    ? Path.Combine(environment("HOME") ?? "/", ".local", "share")
                    : data,
                "tonsure"
            )
        );
    }

    /// <summary>Finds out, by writing, whether the ledger can be written: a full disk refuses a block, not a name.</summary>
    /// <exception cref="HomeUnusableException">It cannot.</exception>
    public void EnsureWritable()
    {
        string folder = Path.Combine(Activities, "tmp");
        Ensure(folder);
        Ensure(Path.Combine(Activities, "log"));
        string probe = Path.Combine(folder, $"probe-{System.Environment.ProcessId}");
        try
        {
            using FileStream file = new(probe, FileMode.Create, FileAccess.Write);
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(Root, Reason(e), e);
        }
        finally
        {
            try
            {
                File.Delete(probe);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A probe that stays is overwritten by the next one.
            }
        }
    }

    /// <summary>Makes a folder of the home, with a clear error where that is not possible.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be made.</exception>
    public static void Ensure(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, Reason(e), e);
        }
    }

    /// <summary>What the system says, without the path that is named beside it.</summary>
    public static string Reason(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "permission denied",
            IOException { HResult: 28 } => "no space left on device",
            IOException { HResult: 30 } => "read-only file system",
            _ => exception.Message,
        };
}
