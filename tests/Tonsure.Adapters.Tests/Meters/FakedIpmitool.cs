using System.Globalization;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>A folder with an <c>ipmitool</c> that obeys. It is a link, since a program that was just written may be busy.</summary>
internal sealed class FakedIpmitool : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tonsure-ipmi-").FullName;

    public FakedIpmitool()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "ipmitool"), Source());
        Says(100);
    }

    /// <summary>A search path on which it comes first.</summary>
    public string SearchPath => _folder + ":/usr/bin:/bin";

    /// <summary>How it was called, a line a call.</summary>
    public IReadOnlyList<string> Calls =>
        File.Exists(Path.Combine(_folder, "calls"))
            ? File.ReadAllLines(Path.Combine(_folder, "calls"))
            : [];

    /// <summary>The shell script that it does.</summary>
    public string Script => Path.Combine(_folder, "does");

    /// <summary>A file whose number of watts it says.</summary>
    public string WattsFile => Path.Combine(_folder, "watts");

    /// <summary>It says this power.</summary>
    public FakedIpmitool Says(int watts, string state = "activated")
    {
        File.WriteAllText(WattsFile, watts.ToString(CultureInfo.InvariantCulture));
        return Does(
            $"""
            cat <<END

                Instantaneous power reading:                   $(cat {WattsFile}) Watts
                Minimum during sampling period:                  1 Watts
                Maximum during sampling period:                438 Watts
                Average power reading over sample period:      333 Watts
                IPMI timestamp:                           Tue Nov 24 10:00:00 2026
                Sampling period:                          00000001 Seconds.
                Power reading state is:                   {state}

            END
            """
        );
    }

    /// <summary>It does what this shell script says.</summary>
    public FakedIpmitool Does(string script)
    {
        // Never half a script.
        string next = Path.Combine(_folder, "next");
        File.WriteAllText(next, script + "\n");
        File.Move(next, Script, overwrite: true);
        return this;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Source()
    {
        // A deterministic build hides where the sources were; they are above where the tests run.
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tonsure.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "tests", "Tonsure.Adapters.Tests", "Meters", "ipmitool");
    }
}
