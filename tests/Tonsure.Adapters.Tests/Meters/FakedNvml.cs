using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>A management library of its own, compiled once by the system's C compiler and copied beside a script that it obeys.</summary>
internal sealed class FakedNvml : IDisposable
{
    private static readonly Lazy<string?> Compiled = new(Compile);
    private readonly string _folder;

    public FakedNvml()
    {
        Assert.SkipWhen(Compiled.Value is null, "there is no C compiler");
        _folder = Directory.CreateTempSubdirectory("tonsure-nvml-").FullName;
        Library = Path.Combine(_folder, "libnvidia-ml.so.1");
        File.Copy(Compiled.Value, Library);
        Lines("");
    }

    public string Library { get; }

    /// <summary>What the library says from now on.</summary>
    public FakedNvml Lines(params string[] lines)
    {
        // Never half a script.
        string next = Path.Combine(_folder, "next");
        File.WriteAllLines(next, lines);
        File.Move(next, Path.Combine(_folder, "script"), overwrite: true);
        return this;
    }

    /// <summary>A line of a GPU; −1 is what it does not support.</summary>
    public static string Gpu(
        int index,
        double joules,
        double watts = 100,
        int status = 0,
        int limit = 400,
        string? id = null
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"gpu {index} {id ?? $"GPU-{index}"} {status} {(joules < 0 ? -1 : joules * 1000):0} {(watts < 0 ? -1 : watts * 1000):0} {limit * 1000L}"
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string? Compile()
    {
        string library = Path.Combine(AppContext.BaseDirectory, "libtonsure-fake-nvml.so");
        ProcessStartInfo start = new("cc", ["-shared", "-fPIC", "-o", library, Source(), "-ldl"]);
        try
        {
            using Process compiler = Process.Start(start)!;
            compiler.WaitForExit();
            Assert.Equal(0, compiler.ExitCode);
            return library;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Source()
    {
        // A deterministic build hides where the sources were; they are above where the tests run.
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tonsure.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "tests", "Tonsure.Adapters.Tests", "Meters", "nvml.c");
    }
}
