using System.Globalization;

namespace Tonsure.FactorTables.Tables;

/// <summary>
/// Published footprints with the inputs that their sources state. Rows that are only recalled and do not recompute are left out.
/// What a source does not state is empty, also where the collection has filled it in.
/// </summary>
internal static class ClaimsTable
{
    private static readonly string[] Columns =
    [
        "id",
        "kind",
        "model",
        "hardware",
        "n_devices",
        "device_hours",
        "avg_or_tdp_w",
        "power_basis",
        "pue",
        "gco2_per_kwh",
        "region",
        "pub_energy_mwh",
        "pub_energy_boundary",
        "pub_tco2e",
        "intensity_backsolved",
        "expected_tolerance_pct",
        "parts_tco2e",
        "units",
        "per_units",
        "embodied_kg",
        "life_years",
        "utilisation",
        "inferred_pue",
        "inferred_gco2_per_kwh",
        "provenance",
        "provenance_ko",
        "source",
        "reference",
        "date",
        "notes",
        "notes_ko",
    ];

    /// <summary>Columns whose texts are taken as they are: names and numbers.</summary>
    private static readonly string[] Taken =
    [
        "id",
        "kind",
        "model",
        "hardware",
        "n_devices",
        "region",
        "pub_energy_boundary",
        "intensity_backsolved",
        "expected_tolerance_pct",
    ];

    private static readonly string[] Numbers =
    [
        "device_hours",
        "avg_or_tdp_w",
        "pue",
        "gco2_per_kwh",
        "pub_energy_mwh",
        "pub_tco2e",
    ];

    private static (string English, string Korean) ReadInSource =>
        ("read in the source", "원문에서 읽음");

    public static Table Make(Facts facts)
    {
        IEnumerable<Dictionary<string, string>> rows = facts
            .Read("claims/published_footprints.tsv")
            .Where(IsTracedOrRecomputes)
            .Select(Row)
            .Concat(SciForAi());
        return new Table(
            "claims/published.csv",
            string.Join(',', Columns),
            [.. rows.Select(row => Columns.Select(c => row.GetValueOrDefault(c, "")).ToArray())]
        );
    }

    // Gemma 2's figure was found in notes on its report; Gemma 1's is only recalled.
    private static bool IsTracedOrRecomputes(CsvRow row) =>
        row["id"] == "gemma2"
        || !row["provenance"].StartsWith("recalled, unverified", StringComparison.Ordinal);

    private static Dictionary<string, string> Row(CsvRow from)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in Taken)
        {
            row[column] = from[column];
        }

        foreach (var column in Numbers)
        {
            row[column] = from[column].Length == 0 ? "" : Plain(from[column]);
        }

        row["power_basis"] = Basis(from["power_basis"]);
        (row["provenance"], row["provenance_ko"]) = Provenance(from["provenance"]);
        ClaimOrigins.Fill(row);
        Amend(row, from);
        return row;
    }

    private static void Amend(Dictionary<string, string> row, CsvRow from)
    {
        var id = row["id"];
        if (
            id.StartsWith("llama2_", StringComparison.Ordinal)
            || id.StartsWith("llama3_", StringComparison.Ordinal)
        )
        {
            // The cards state neither; the paper on the first LLaMA has both, and with them the figures come out.
            (row["inferred_pue"], row["inferred_gco2_per_kwh"]) = (row["pue"], row["gco2_per_kwh"]);
            (row["pue"], row["gco2_per_kwh"]) = ("", "");
        }
        else if (id.StartsWith("epoch_", StringComparison.Ordinal))
        {
            // Operations of 100 G active parameters and so many tokens at a tenth of the peak of one device.
            var tokens = id == "epoch_long" ? 1500 : 500;
            row["device_hours"] = Digits(2 * 100e9 * tokens / (989e12 * 0.10) / 3600);
            row["avg_or_tdp_w"] = Digits(1275 * 0.7);
        }
        else if (id.StartsWith("mle_", StringComparison.Ordinal))
        {
            // Power is of all devices together; the hours of one token are one over the rate.
            row["id"] = Short(id);
            row["kind"] = "inference";
            row["device_hours"] = Digits(1 / Part(from["pub_other"], " tok/s") / 3600);
            row["pub_energy_mwh"] = Digits(Part(from["pub_other"], " J/token") / 3.6e9);
            row["pub_energy_boundary"] = "it";
        }
        else if (id == "bloom_emb_gpu")
        {
            (row["embodied_kg"], row["life_years"], row["utilisation"]) = ("150", "6", "0.85");
        }
        else if (id == "bloom_total")
        {
            row["parts_tco2e"] = from["pub_other"];
        }
    }

    private static IEnumerable<Dictionary<string, string>> SciForAi() =>
        [
            Sci(
                "sci_ai_llm_consumer",
                "per million tokens",
                "5+1.5",
                "50000000000",
                "1000000",
                "0.00000013"
            ),
            Sci(
                "sci_ai_llm_provider",
                "per 10^18 operations",
                "180+20",
                "50000000000000000000000",
                "1000000000000000000",
                "0.000004"
            ),
            Sci("sci_ai_vision_consumer", "per inference", "3.2", "40000000", "1", "0.00000008"),
            Sci(
                "sci_ai_vision_provider",
                "per billion parameters",
                "75",
                "2500000000",
                "1000000000",
                "0.03"
            ),
        ];

    private static Dictionary<string, string> Sci(
        string id,
        string unit,
        string parts,
        string units,
        string perUnits,
        string tonnes
    )
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["kind"] = id.EndsWith("provider", StringComparison.Ordinal) ? "training" : "inference",
            ["model"] = $"SCI for AI, example {unit}",
            ["intensity_backsolved"] = "no",
            ["parts_tco2e"] = parts,
            ["units"] = units,
            ["per_units"] = perUnits,
            ["pub_tco2e"] = tonnes,
            ["provenance"] = ReadInSource.English,
            ["provenance_ko"] = ReadInSource.Korean,
        };
        ClaimOrigins.Fill(row);
        return row;
    }

    /// <summary>What all of these rows share is no part of a name.</summary>
    private static string Short(string id) =>
        id.Replace("_b64", "", StringComparison.Ordinal)
            .Replace("-Instruct", "", StringComparison.Ordinal)
            .Replace("-2507", "", StringComparison.Ordinal)
            .Replace("NVIDIA-", "", StringComparison.Ordinal);

    private static double Part(string text, string unit) =>
        Figures.Parse(
            text.Split("; ").Single(part => part.EndsWith(unit, StringComparison.Ordinal))[
                ..^unit.Length
            ]
        );

    private static string Basis(string text) =>
        text.Contains("TDP", StringComparison.Ordinal) ? "rated maximum"
        : text.Contains("node", StringComparison.Ordinal)
            ? "measured, whole node; the hours are the node's"
        : text.Contains("all-GPU", StringComparison.Ordinal)
            ? "measured, all devices; the hours are of all"
        : text.StartsWith("measured", StringComparison.Ordinal) ? "measured"
        : text.StartsWith("estimated", StringComparison.Ordinal) ? "estimated"
        : text.Contains("x 0.7", StringComparison.Ordinal)
        || text.Contains("as above", StringComparison.Ordinal)
            ? "estimated: 1,275 W of a device with its share of the server, at 0.7"
        : "";

    private static (string English, string Korean) Provenance(string text) =>
        text.StartsWith("file", StringComparison.Ordinal) ? ReadInSource
        : text.StartsWith("LLMCarbon", StringComparison.Ordinal)
            ? (
                "through LLMCarbon@dbd96b7 (Apache-2.0); recomputes",
                "LLMCarbon@dbd96b7(Apache-2.0)을 거쳐 얻음, 다시 계산됨"
            )
        : text.Contains("recalled", StringComparison.Ordinal)
        && text.Contains("recomputes", StringComparison.Ordinal)
            ? ("recalled; recomputes", "기억에서 적음, 다시 계산됨")
        : text.StartsWith("seen quoted", StringComparison.Ordinal)
            ? ("quoted by others; recomputes", "다른 곳의 인용, 다시 계산됨")
        : text.StartsWith("search excerpt", StringComparison.Ordinal)
            ? ("excerpt of the source", "원문의 발췌")
        : ("quoted by others", "다른 곳의 인용");

    private static string Plain(string number) =>
        decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("0." + new string('#', 20), CultureInfo.InvariantCulture);

    /// <summary>Twelve significant digits, without an exponent.</summary>
    private static string Digits(double number) =>
        Plain(number.ToString("E11", CultureInfo.InvariantCulture));
}
