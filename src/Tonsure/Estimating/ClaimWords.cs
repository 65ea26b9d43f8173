namespace Tonsure.Estimating;

/// <summary>The words of claims on the wire: those of the fields in a claim's file.</summary>
public static class ClaimWords
{
    /// <summary>A verdict's word.</summary>
    public static string Word(this ClaimVerdict verdict) =>
        verdict switch
        {
            ClaimVerdict.Consistent => "consistent",
            ClaimVerdict.Insufficient => "insufficient",
            ClaimVerdict.Inconsistent => "inconsistent",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "no verdict"),
        };

    /// <summary>A rule's word; null where nothing could be recomputed.</summary>
    public static string? Word(this ClaimRule rule) =>
        rule switch
        {
            ClaimRule.None => null,
            ClaimRule.PowerTime => "power_time",
            ClaimRule.StatedEnergy => "stated_energy",
            ClaimRule.Parts => "parts",
            ClaimRule.Making => "making",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "no rule"),
        };

    /// <summary>The name of the field that would hold what is missing.</summary>
    public static string Word(this ClaimField field) =>
        field switch
        {
            ClaimField.DeviceHours => "device_hours",
            ClaimField.Power => "avg_or_tdp_w",
            ClaimField.Pue => "pue",
            ClaimField.Intensity => "gco2_per_kwh",
            ClaimField.EnergyBoundary => "pub_energy_boundary",
            ClaimField.Parts => "parts_tco2e",
            ClaimField.Embodied => "embodied_kg",
            ClaimField.Life => "life_years",
            ClaimField.Utilisation => "utilisation",
            ClaimField.Units => "units",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no field"),
        };
}
