using System.Text.RegularExpressions;

namespace Tonsure.FactorTables;

/// <summary>From the CPU description of a benchmark result to a microarchitecture; null when it does not say.</summary>
internal static class CpuClassifier
{
    private static readonly (string Microarchitecture, Regex Pattern)[] Rules =
    [
        // AMD: the last digit of an EPYC's number is its generation; the 4000s are desktop chips.
        ("EPYC 4000", Rule(@"EPYC 4\d{3}")),
        ("EPYC 1st Gen", Rule(@"EPYC 7\d\d1")),
        ("EPYC 2nd Gen", Rule(@"EPYC 7\d\d2")),
        ("EPYC 3rd Gen", Rule(@"EPYC 7\d\d3")),
        ("EPYC 4th Gen", Rule(@"EPYC [89]\d\d4")),
        ("EPYC 5th Gen", Rule(@"EPYC 9\d\d5")),
        ("Opteron Bulldozer", Rule(@"Opteron (4[23]|6[23])\d\d")),
        ("Opteron K10", Rule(@"Opteron (23|24|41|61|83|84)\d\d")),
        // Arm
        ("Ampere Altra", Rule("Altra")),
        ("Grace", Rule("Grace CPU")),
        ("Cortex-A53", Rule("Cortex.A53")),
        // Intel, desktop chips in servers
        ("Arrow Lake", Rule("Core Ultra 7 255H")),
        ("Raptor Lake", Rule(@"E-24\d\d|Xeon 63\d\dP")),
        ("Rocket Lake", Rule(@"E-23\d\d")),
        ("Coffee Lake", Rule(@"E-2[12]\d\d")),
        ("Kaby Lake", Rule(@"E3-12\d\dL? ?v6")),
        ("Skylake client", Rule(@"E3-12\d\dL? ?v5")),
        ("Haswell client", Rule(@"E3-12\d\dL? ?v3|i5-4570")),
        ("Ivy Bridge client", Rule(@"E3-12\d\dL? ?v2")),
        ("Sandy Bridge client", Rule(@"E3-12\d\d")),
        // Intel Xeon 6: E has efficient cores, P has performance cores
        ("Sierra Forest", Rule(@"\b6[5-9]\d\dE")),
        ("Granite Rapids", Rule(@"\b6[5-9]\d\dP")),
        // Intel Xeon Scalable: the second digit is the generation
        ("Ice Lake", Rule(@"Xeon[- ]D[- ]27\d\d")),
        ("Cooper Lake", Rule(@"Platinum 83\d\dHL?\b")),
        ("Skylake", Rule(@"(Gold|Silver|Platinum) [4-8]1\d\d")),
        ("Cascade Lake", Rule(@"(Gold|Silver|Platinum) [4-8]2\d\d")),
        ("Ice Lake", Rule(@"(Gold|Silver|Platinum) [4-8]3\d\d")),
        ("Sapphire Rapids", Rule(@"(Gold|Silver|Platinum) [4-8]4\d\d|Xeon 8480\+")),
        ("Emerald Rapids", Rule(@"(Gold|Silver|Platinum) [4-8]5\d\d|Xeon 8592\+")),
        // Intel Xeon E5 and before
        ("Broadwell", Rule(@"E5-\d{4}L? ?v4")),
        ("Haswell", Rule(@"E5-\d{4}L? ?v3")),
        ("Ivy Bridge", Rule(@"E5-\d{4}L? ?v2")),
        ("Sandy Bridge", Rule(@"E5-\d{4}")),
        ("Westmere", Rule(@"E7-[48]8\d\d|\b[ELX]?56\d\d|i3-540|i7 610E")),
        ("Nehalem", Rule(@"\b[ELX]55\d\d|\bX34\d\d|\bX75\d\d")),
        ("Core 2", Rule(@"\b[ELX]?(30|32|33|51|52|53|54|73)\d\d\b|\bE3110\b")),
    ];

    public static string? Classify(string description)
    {
        var text = Regex.Replace(
            description,
            @"\((R|r)\)|®|,|\bIntel\b|\b[Pp]rocessor\b|\bCPU\b(?! Super)",
            " "
        );
        text = Regex.Replace(text, " +", " ");
        return Rules.FirstOrDefault(r => r.Pattern.IsMatch(text)).Microarchitecture;
    }

    private static Regex Rule(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
