using System.Collections.Immutable;

namespace Tonsure.Disclosing.Lint;

/// <summary>A name that ends in its unit, such as <c>facility_energy_kwh</c> or <c>tonsure:carbon_g</c>.</summary>
/// <param name="Stem">What the figure is of, in words that underscores join.</param>
/// <param name="Unit">The unit it is brought to.</param>
/// <param name="Size">How many of that unit one is.</param>
internal sealed record UnitName(string Stem, LintUnit Unit, double Size)
{
    private const double JoulesPerKilowattHour = 3.6e6;

    // Of endings of one another the longer ones come first.
    private static readonly ImmutableArray<(string End, LintUnit Unit, double Size)> Ends =
    [
        ("gco2e_per_kwh", LintUnit.GramPerKilowattHour, 1),
        ("g_per_kwh", LintUnit.GramPerKilowattHour, 1),
        ("kg_per_kwh", LintUnit.GramPerKilowattHour, 1000),
        ("twh", LintUnit.KilowattHour, 1e9),
        ("gwh", LintUnit.KilowattHour, 1e6),
        ("mwh", LintUnit.KilowattHour, 1e3),
        ("kwh", LintUnit.KilowattHour, 1),
        ("wh", LintUnit.KilowattHour, 1e-3),
        ("gj", LintUnit.KilowattHour, 1e9 / JoulesPerKilowattHour),
        ("kj", LintUnit.KilowattHour, 1e3 / JoulesPerKilowattHour),
        ("j", LintUnit.KilowattHour, 1 / JoulesPerKilowattHour),
        ("tco2eq", LintUnit.Gram, 1e6),
        ("tco2e", LintUnit.Gram, 1e6),
        ("kgco2eq", LintUnit.Gram, 1e3),
        ("kgco2e", LintUnit.Gram, 1e3),
        ("gco2eq", LintUnit.Gram, 1),
        ("gco2e", LintUnit.Gram, 1),
        ("kt", LintUnit.Gram, 1e9),
        ("t", LintUnit.Gram, 1e6),
        ("kg", LintUnit.Gram, 1e3),
        ("g", LintUnit.Gram, 1),
        ("mg", LintUnit.Gram, 1e-3),
        ("ug", LintUnit.Gram, 1e-6),
        ("flop", LintUnit.Operation, 1),
        ("flops", LintUnit.Operation, 1),
        ("days", LintUnit.Hour, 24),
        ("hours", LintUnit.Hour, 1),
        ("h", LintUnit.Hour, 1),
        ("kw", LintUnit.Watt, 1e3),
        ("w", LintUnit.Watt, 1),
        ("m3", LintUnit.Litre, 1e3),
        ("l", LintUnit.Litre, 1),
        ("pue", LintUnit.One, 1),
    ];

    /// <summary>Reads a name; null where it ends in no unit.</summary>
    public static UnitName? Of(string name)
    {
        string plain = Plain(name[(name.LastIndexOf(':') + 1)..]);
        foreach ((string end, LintUnit unit, double size) in Ends)
        {
            if (plain == end)
            {
                return new UnitName(end, unit, size);
            }

            if (plain.EndsWith("_" + end, StringComparison.Ordinal))
            {
                return new UnitName(plain[..^(end.Length + 1)], unit, size);
            }
        }

        return null;
    }

    /// <summary>A name and a unit that stand apart, such as <c>energy</c> and <c>kWh</c>.</summary>
    public static UnitName? Of(string name, string unit) =>
        Of(name + "_" + unit.Replace("/", "_per_", StringComparison.Ordinal));

    /// <summary>Whether a word is among those of the stem.</summary>
    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach (string part in Stem.Split('_'))
        {
            if (words.Contains(part))
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string name) =>
        string.Create(
            name.Length,
            name,
            (text, from) =>
            {
                for (int i = 0; i < text.Length; i++)
                {
                    text[i] = from[i] is '-' or '.' or ' ' ? '_' : char.ToLowerInvariant(from[i]);
                }
            }
        );
}
