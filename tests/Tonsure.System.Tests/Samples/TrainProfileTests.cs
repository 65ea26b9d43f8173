using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Tonsure.System.Tests.Samples;

public sealed class TrainProfileTests
{
    [Fact]
    public async Task The_model_tells_held_out_zones_better_than_the_baselines()
    {
        var run = await Run("--rounds", "20");

        Assert.True(run.Code == 0, run.Error);
        var model = Score(run.Output, "model");
        foreach (var baseline in (string[])["yearly mean", "mean shape"])
        {
            Assert.True(model.Error < Score(run.Output, baseline).Error, run.Output);
            Assert.True(model.Explained > Score(run.Output, baseline).Explained, run.Output);
        }

        Assert.True(model.Explained > Score(run.Output, "watched day").Explained, run.Output);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_figures_on_any_number_of_threads()
    {
        var one = await Run("--rounds", "5", "--threads", "1");
        var two = await Run("--rounds", "5", "--threads", "2");

        Assert.True(one.Code == 0, one.Error);
        Assert.Equal(Score(one.Output, "model"), Score(two.Output, "model"));
    }

    [Fact]
    public async Task Without_OpenMP_FastTree_trains_in_place_of_LightGBM_and_says_so()
    {
        var broken = Directory.CreateTempSubdirectory("tonsure-no-openmp-");
        try
        {
            // The loader meets this file first and cannot use it: as good as no OpenMP at all.
            await File.WriteAllTextAsync(
                Path.Combine(broken.FullName, "libgomp.so.1"),
                "",
                TestContext.Current.CancellationToken
            );
            var run = await RunWith(
                new() { ["LD_LIBRARY_PATH"] = broken.FullName },
                "--rounds",
                "20"
            );

            Assert.True(run.Code == 0, run.Error);
            Assert.Contains("FastTree, 20 rounds", run.Output, StringComparison.Ordinal);
            Assert.Contains("apt-get install libgomp1", run.Error, StringComparison.Ordinal);
            Assert.True(
                Score(run.Output, "model").Error < Score(run.Output, "yearly mean").Error,
                run.Output
            );
        }
        finally
        {
            broken.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("unknown argument '--bogus'", "--bogus", "1")]
    [InlineData("--seed needs a value", "--seed")]
    [InlineData("--rounds takes a whole number from 1 to 100000, not 'many'", "--rounds", "many")]
    public async Task A_bad_argument_is_named_and_exits_2(string message, params string[] arguments)
    {
        var run = await Run(arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_missing_table_is_named_with_its_mend_and_exits_3()
    {
        var run = await Run("--data", "nowhere");

        Assert.Equal(3, run.Code);
        Assert.Contains(
            Path.Combine("nowhere", "grid", "profiles.csv"),
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("--data DIR", run.Error, StringComparison.Ordinal);
    }

    private static (double Error, double Explained) Score(string output, string name)
    {
        var line = output
            .Split('\n')
            .Single(line => line.StartsWith(name + "  ", StringComparison.Ordinal));
        var figures = line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (
            double.Parse(figures[0], CultureInfo.InvariantCulture),
            double.Parse(figures[1], CultureInfo.InvariantCulture)
        );
    }

    private static Task<(int Code, string Output, string Error)> Run(params string[] arguments) =>
        RunWith([], arguments);

    private static async Task<(int Code, string Output, string Error)> RunWith(
        Dictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The sample as built beside these tests, in the same configuration.</summary>
    private static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var root = own;
        while (!File.Exists(Path.Combine(root.FullName, "Tonsure.slnx")))
        {
            root =
                root.Parent
                ?? throw new DirectoryNotFoundException("no Tonsure.slnx above the tests");
        }

        return Path.Combine(
            root.FullName,
            "artifacts/bin/Tonsure.Samples.TrainProfile",
            own.Name,
            "train-profile.dll"
        );
    }
}
