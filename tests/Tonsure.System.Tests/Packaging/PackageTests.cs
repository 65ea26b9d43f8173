using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace Tonsure.System.Tests.Packaging;

/// <summary>The archives are made and tried as a stranger would: unpacked, with no SDK in reach.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_archive_runs_where_there_is_no_SDK()
    {
        Assert.SkipUnless(
            RuntimeInformation.ProcessArchitecture == Architecture.X64,
            "the archive tried here is the one for x64"
        );
        string root = Root();
        Assert.Equal(0, Run(root, [], Path.Combine(root, "tonsure"), "package", "linux-x64").Code);
        string archive = Assert.Single(
            Directory.GetFiles(
                Path.Combine(root, "artifacts", "package"),
                "tonsure-*-linux-x64.tar.gz"
            )
        );
        string place = Directory.CreateTempSubdirectory("tonsure-package-").FullName;
        try
        {
            Assert.Equal(0, Run(place, [], "tar", "-xzf", archive).Code);
            string unpacked = Assert.Single(Directory.GetDirectories(place));
            string program = Path.Combine(unpacked, "tonsure");
            string nothing = Directory.CreateDirectory(Path.Combine(place, "empty")).FullName;
            (string, string)[] bare =
            [
                ("PATH", nothing),
                ("HOME", place),
                ("TONSURE_HOME", Path.Combine(place, "home")),
            ];

            (int code, string _, string error) = Run(
                place,
                bare,
                program,
                "run",
                "--zone",
                "KR",
                "--",
                "/bin/sleep",
                "0.2"
            );
            Assert.Equal(0, code);
            Assert.Contains("KR profile", error, StringComparison.Ordinal);

            (int reported, string report, string _) = Run(
                place,
                bare,
                program,
                "report",
                "--format",
                "csv"
            );
            Assert.Equal(0, reported);
            Assert.Contains("\nsleep,", report, StringComparison.Ordinal);

            string sample = Path.Combine(unpacked, "samples", "train-profile", "train-profile");
            Assert.Equal(
                0,
                Run(
                    place,
                    bare,
                    sample,
                    "--data",
                    Path.Combine(unpacked, "data"),
                    "--rounds",
                    "5"
                ).Code
            );
            Assert.True(File.Exists(Path.Combine(unpacked, "LICENSE")));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tonsure.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName
            ?? throw new DirectoryNotFoundException("no Tonsure.slnx above the tests");
    }

    private static (int Code, string Out, string Error) Run(
        string folder,
        (string Name, string Value)[] environment,
        string program,
        params string[] arguments
    )
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (environment.Length > 0)
        {
            start.Environment.Clear();
            foreach ((string name, string value) in environment)
            {
                start.Environment[name] = value;
            }
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
