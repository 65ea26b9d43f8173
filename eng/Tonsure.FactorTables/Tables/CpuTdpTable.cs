using System.Text.RegularExpressions;

namespace Tonsure.FactorTables.Tables;

/// <summary>Design power of processors by the name of the model, from two peers' lists.</summary>
internal static partial class CpuTdpTable
{
    private sealed record Model(string Name, double Watts, string Source)
    {
        // As the look-up reads a name, so that two spellings are seen to be one.
        public string Key => NotALetterOrDigit().Replace(Name, "").ToUpperInvariant();
    }

    public static Table Make(Facts facts)
    {
        var peers = ReadCodeCarbon(facts).Concat(ReadGreenAlgorithms(facts)).ToList();
        var rows = peers
            .GroupBy(m => m.Key, StringComparer.Ordinal)
            // Where the lists or their rows contradict one another nobody can tell who is right.
            .Where(same => same.Select(m => m.Watts).Distinct().Count() == 1)
            .Select(same => same.First())
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => new[] { m.Name, Figures.Write(m.Watts, 1), m.Source });
        return new Table("hardware/cpu_tdp.csv", "name,tdp_w,source", [.. rows]);
    }

    private static IEnumerable<Model> ReadCodeCarbon(Facts facts) =>
        Models(
            facts.Read("hardware/codecarbon_cpu_tdp.csv").Select(r => (r["Name"], r["TDP"])),
            "codecarbon-cpu"
        );

    private static IEnumerable<Model> ReadGreenAlgorithms(Facts facts) =>
        Models(
            facts
                .Read("hardware/greenalgorithms_tdp_cpu.csv")
                .Select(r => (r["index"], r["in Watt"])),
            "greenalgorithms-cpu"
        );

    private static IEnumerable<Model> Models(
        IEnumerable<(string Name, string Watts)> rows,
        string source
    )
    {
        foreach (var (name, watts) in rows)
        {
            var plain = Vendor().Replace(Blank().Replace(name, " ").Trim(), "");
            if (
                Family().Match(plain) is { Success: true }
                && Figures.TryParse(watts, out var value)
                && value > 0
            )
            {
                yield return new Model(plain, value, source);
            }
        }
    }

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NotALetterOrDigit();

    [GeneratedRegex(" +")]
    private static partial Regex Blank();

    [GeneratedRegex("^(Intel|AMD|Ampere) ")]
    private static partial Regex Vendor();

    // Full names of models of families that still run: a bare clock ("Xeon 2.4") or number names nothing.
    [GeneratedRegex(
        @"^(EPYC [0-9A-Z]{4,7}|Ryzen( Threadripper)?( PRO)?( [3579])?( PRO)? \d{4}[A-Z0-9]{0,3}"
            + @"|Xeon (E3|E5|E7)-\d{4}[A-Z]{0,2}( v[2-6])?|Xeon (E|W|D)-?\d{4}[A-Z]{0,3}|Xeon w[3579]-\d{4}[A-Z]{0,2}"
            + @"|Xeon [EWLX]\d{4}|Xeon (Bronze|Silver|Gold|Platinum|Max) \d{4}[A-Z+]{0,3}|Xeon 6\d{3}[A-Z]{0,2}"
            + @"|Core i[3579]-\d{3,5}[A-Z0-9]{0,3}|Core Ultra [579] \d{3}[A-Z]{0,2})$"
    )]
    private static partial Regex Family();
}
