namespace Tonsure.Adapters.Claims;

/// <summary>The fields of a claim, as they are called in a file: those of the shared table of published footprints, and ours.</summary>
internal static class ClaimFieldNames
{
    /// <summary>Energies by unit, with joules in each.</summary>
    public static readonly (string Name, decimal Joules)[] Energies =
    [
        ("pub_energy_mwh", 3_600_000_000m),
        ("pub_energy_kwh", 3_600_000m),
        ("pub_energy_wh", 3_600m),
        ("pub_energy_j", 1m),
    ];

    /// <summary>Emissions by unit, with grams in each.</summary>
    public static readonly (string Name, decimal Grams)[] Emissions =
    [
        ("pub_tco2e", 1_000_000m),
        ("pub_kgco2e", 1_000m),
        ("pub_gco2e", 1m),
    ];

    /// <summary>All that a claim may state.</summary>
    public static readonly IReadOnlyList<string> Read =
    [
        "id",
        "kind",
        "model",
        "hardware",
        "n_devices",
        "hours",
        "device_hours",
        "avg_or_tdp_w",
        "power_basis",
        "pue",
        "gco2_per_kwh",
        "region",
        .. Energies.Select(energy => energy.Name),
        "pub_energy_boundary",
        .. Emissions.Select(mass => mass.Name),
        "pub_other",
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
        "revision",
        "date",
        "notes",
        "notes_ko",
    ];

    /// <summary>Somebody's own recomputation: known, and not taken over.</summary>
    public static readonly IReadOnlyList<string> Skipped =
    [
        "recomputed_energy_mwh",
        "recomputed_tco2e",
        "recompute_error_pct",
    ];

    public static bool IsKnown(string name) =>
        Read.Contains(name, StringComparer.Ordinal)
        || Skipped.Contains(name, StringComparer.Ordinal);

    /// <summary>The known name that a mistyped one looks most like.</summary>
    public static string Nearest(string name) =>
        string.Join(", ", Grid.NearestNames.Find(name, Read, 3));
}
