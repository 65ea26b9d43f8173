namespace Tonsure.Disclosing.Lint;

/// <summary>What a column of a card's table holds.</summary>
/// <param name="Unit">The unit that it is brought to.</param>
/// <param name="Size">How many of that one is.</param>
internal sealed record CardColumn(LintUnit Unit, double Size)
{
    /// <summary>Reads a heading; null where it is of nothing that is compared.</summary>
    public static CardColumn? Of(string heading)
    {
        string plain = TextNumbers.Plain(heading).ToLowerInvariant();
        string unit = plain[(plain.LastIndexOf('(') + 1)..].TrimEnd(')').Trim();
        if (plain.Contains("market", StringComparison.Ordinal))
        {
            return null;
        }

        if (Has(plain, "co2", "carbon", "greenhouse", "emission"))
        {
            return new CardColumn(LintUnit.Gram, SciUnit.Mass(unit) ?? 1e6);
        }

        if (Has(plain, "power"))
        {
            return unit switch
            {
                "w" or "watt" or "watts" => new CardColumn(LintUnit.Watt, 1),
                "kw" => new CardColumn(LintUnit.Watt, 1e3),
                _ => null,
            };
        }

        if (Has(plain, "energy", "electricity"))
        {
            return UnitName.Of("energy", unit) is { Unit: LintUnit.KilowattHour } figure
                ? new CardColumn(LintUnit.KilowattHour, figure.Size)
                : null;
        }

        return Has(
            plain,
            "gpu hour",
            "gpu-hour",
            "device hour",
            "device-hour",
            "tpu hour",
            "accelerator hour"
        )
            ? new CardColumn(LintUnit.Hour, 1)
            : null;
    }

    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
