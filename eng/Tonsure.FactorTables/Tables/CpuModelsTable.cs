namespace Tonsure.FactorTables.Tables;

/// <summary>From the numbers in /proc/cpuinfo to a row of the power table.</summary>
internal static class CpuModelsTable
{
    private const string Intel = "GenuineIntel";
    private const string Amd = "AuthenticAMD";

    private sealed record Model(
        string Vendor,
        int Family,
        int First,
        int Last,
        string Microarchitecture,
        int SteppingFirst = 0,
        int SteppingLast = 15
    );

    private static readonly Model[] Models =
    [
        new(Amd, 16, 0, 15, "Opteron K10"),
        new(Amd, 21, 0, 15, "Opteron Bulldozer"),
        new(Amd, 23, 0x00, 0x0F, "EPYC 1st Gen"),
        new(Amd, 23, 0x30, 0x3F, "EPYC 2nd Gen"),
        new(Amd, 25, 0x00, 0x0F, "EPYC 3rd Gen"),
        new(Amd, 25, 0x10, 0x1F, "EPYC 4th Gen"),
        new(Amd, 25, 0x60, 0x6F, "EPYC 4000"),
        new(Amd, 25, 0xA0, 0xAF, "EPYC 4th Gen"),
        new(Amd, 26, 0x00, 0x1F, "EPYC 5th Gen"),
        new(Amd, 26, 0x40, 0x4F, "EPYC 4000"),
        new(Intel, 6, 0x0F, 0x0F, "Core 2"),
        new(Intel, 6, 0x17, 0x17, "Core 2"),
        new(Intel, 6, 0x1D, 0x1D, "Core 2"),
        new(Intel, 6, 0x1A, 0x1A, "Nehalem"),
        new(Intel, 6, 0x1E, 0x1E, "Nehalem"),
        new(Intel, 6, 0x2E, 0x2E, "Nehalem"),
        new(Intel, 6, 0x25, 0x25, "Westmere"),
        new(Intel, 6, 0x2C, 0x2C, "Westmere"),
        new(Intel, 6, 0x2F, 0x2F, "Westmere"),
        new(Intel, 6, 0x2A, 0x2A, "Sandy Bridge client"),
        new(Intel, 6, 0x2D, 0x2D, "Sandy Bridge"),
        new(Intel, 6, 0x3A, 0x3A, "Ivy Bridge client"),
        new(Intel, 6, 0x3E, 0x3E, "Ivy Bridge"),
        new(Intel, 6, 0x3C, 0x3C, "Haswell client"),
        new(Intel, 6, 0x3F, 0x3F, "Haswell"),
        new(Intel, 6, 0x4F, 0x4F, "Broadwell"),
        new(Intel, 6, 0x56, 0x56, "Broadwell"),
        new(Intel, 6, 0x5E, 0x5E, "Skylake client"),
        new(Intel, 6, 0x55, 0x55, "Skylake", 0, 4),
        new(Intel, 6, 0x55, 0x55, "Cascade Lake", 5, 9),
        new(Intel, 6, 0x55, 0x55, "Cooper Lake", 10, 15),
        new(Intel, 6, 0x6A, 0x6A, "Ice Lake"),
        new(Intel, 6, 0x6C, 0x6C, "Ice Lake"),
        new(Intel, 6, 0x8F, 0x8F, "Sapphire Rapids"),
        new(Intel, 6, 0x9E, 0x9E, "Kaby Lake", 0, 9),
        new(Intel, 6, 0x9E, 0x9E, "Coffee Lake", 10, 15),
        new(Intel, 6, 0xA7, 0xA7, "Rocket Lake"),
        new(Intel, 6, 0xAD, 0xAE, "Granite Rapids"),
        new(Intel, 6, 0xAF, 0xAF, "Sierra Forest"),
        new(Intel, 6, 0xB7, 0xB7, "Raptor Lake"),
        new(Intel, 6, 0xC5, 0xC5, "Arrow Lake"),
        new(Intel, 6, 0xCF, 0xCF, "Emerald Rapids"),
    ];

    public static Table Make(Table cpuPower)
    {
        var known = cpuPower.Rows.Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var rows = Models
            .Where(m => known.Contains(m.Microarchitecture))
            .OrderBy(m => m.Vendor, StringComparer.Ordinal)
            .ThenBy(m => m.Family)
            .ThenBy(m => m.First)
            .ThenBy(m => m.SteppingFirst)
            .Select(m =>
                new[]
                {
                    m.Vendor,
                    Figures.Write(m.Family),
                    Figures.Write(m.First),
                    Figures.Write(m.Last),
                    Figures.Write(m.SteppingFirst),
                    Figures.Write(m.SteppingLast),
                    m.Microarchitecture,
                    m.Vendor == Intel ? "intel-cpuid" : "amd-cpuid",
                }
            );
        return new Table(
            "hardware/cpu_models.csv",
            "vendor,family,model_first,model_last,stepping_first,stepping_last,microarchitecture,source",
            [.. rows]
        );
    }
}
