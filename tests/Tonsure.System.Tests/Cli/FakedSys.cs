using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>Counters of a faked sysfs, and what a measurement's JSON says of them.</summary>
internal static class FakedSys
{
    /// <summary>Adds a zone of powercap.</summary>
    /// <returns>Its counter.</returns>
    public static string Zone(
        this TheProgram program,
        string id,
        string name,
        string energy,
        string? range = "262143328850"
    )
    {
        string zone = $"class/powercap/{id}";
        program.Put($"{zone}/name", name);
        if (range is not null)
        {
            program.Put($"{zone}/max_energy_range_uj", range);
        }

        return program.Put($"{zone}/energy_uj", energy);
    }

    /// <summary>Writes a file of sysfs.</summary>
    /// <returns>Its path.</returns>
    public static string Put(this TheProgram program, string path, string text)
    {
        string file = Path.Combine(program.Sys, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
        return file;
    }

    public static double Host(JsonElement json, string name) =>
        json.GetProperty("host").GetProperty(name).GetDouble();

    public static void AssertBalanced(JsonElement json) =>
        Assert.Equal(
            Host(json, "measured_j"),
            Host(json, "attributed_j") + Host(json, "idle_j") + Host(json, "unattributed_j"),
            6
        );

    /// <summary>The gaps of this reason; none of them may be without bounds.</summary>
    public static JsonElement[] Gaps(JsonElement json, string reason)
    {
        JsonElement[] gaps =
        [
            .. json.GetProperty("gaps")
                .EnumerateArray()
                .Where(gap => gap.GetProperty("reason").GetString() == reason),
        ];
        Assert.All(gaps, gap => Assert.True(gap.GetProperty("energy_upper_j").GetDouble() > 0));
        return gaps;
    }

    public static string[] Components(JsonElement json) =>
        [
            .. json.GetProperty("components")
                .EnumerateArray()
                .Select(c =>
                    c.GetProperty("component").GetString()
                    + " "
                    + c.GetProperty("evidence").GetString()
                )
                .Order(StringComparer.Ordinal),
        ];
}
