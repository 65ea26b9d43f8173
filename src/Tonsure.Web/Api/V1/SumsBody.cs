using System.Text.Json.Serialization;
using Tonsure.Accounting;

namespace Tonsure.Web.Api.V1;

/// <summary>Exact sums with 90% bounds; energies in joules, carbon in grams CO₂e, water in litres.</summary>
internal abstract record SumsBody
{
    protected SumsBody(in FootprintSums sums)
    {
        (ItEnergyJ, ItEnergyLowerJ, ItEnergyUpperJ) = Figures.Of(sums.ItMillijoules, 3);
        (FacilityEnergyJ, FacilityEnergyLowerJ, FacilityEnergyUpperJ) = Figures.Of(
            sums.FacilityMicrojoules,
            6
        );
        (CarbonG, CarbonLowerG, CarbonUpperG) = Figures.Of(sums.CarbonMicrograms, 6);
        (EmbodiedG, EmbodiedLowerG, EmbodiedUpperG) = Figures.Of(sums.EmbodiedMicrograms, 6);
        (WaterL, WaterLowerL, WaterUpperL) = Figures.Of(sums.WaterMicrolitres, 6);
    }

    /// <summary>IT energy, J.</summary>
    [JsonPropertyOrder(10)]
    public decimal ItEnergyJ { get; }

    /// <summary>Its lower bound, J.</summary>
    [JsonPropertyOrder(11)]
    public decimal ItEnergyLowerJ { get; }

    /// <summary>Its upper bound, J.</summary>
    [JsonPropertyOrder(12)]
    public decimal ItEnergyUpperJ { get; }

    /// <summary>Facility energy, J.</summary>
    [JsonPropertyOrder(13)]
    public decimal FacilityEnergyJ { get; }

    /// <summary>Its lower bound, J.</summary>
    [JsonPropertyOrder(14)]
    public decimal FacilityEnergyLowerJ { get; }

    /// <summary>Its upper bound, J.</summary>
    [JsonPropertyOrder(15)]
    public decimal FacilityEnergyUpperJ { get; }

    /// <summary>Operational emissions, location-based, g CO₂e.</summary>
    [JsonPropertyOrder(16)]
    public decimal CarbonG { get; }

    /// <summary>Their lower bound, g CO₂e.</summary>
    [JsonPropertyOrder(17)]
    public decimal CarbonLowerG { get; }

    /// <summary>Their upper bound, g CO₂e.</summary>
    [JsonPropertyOrder(18)]
    public decimal CarbonUpperG { get; }

    /// <summary>Embodied carbon of the reserved hardware, g CO₂e.</summary>
    [JsonPropertyOrder(19)]
    public decimal EmbodiedG { get; }

    /// <summary>Its lower bound, g CO₂e.</summary>
    [JsonPropertyOrder(20)]
    public decimal EmbodiedLowerG { get; }

    /// <summary>Its upper bound, g CO₂e.</summary>
    [JsonPropertyOrder(21)]
    public decimal EmbodiedUpperG { get; }

    /// <summary>Water at the site and in the grid, L.</summary>
    [JsonPropertyOrder(22)]
    public decimal WaterL { get; }

    /// <summary>Its lower bound, L.</summary>
    [JsonPropertyOrder(23)]
    public decimal WaterLowerL { get; }

    /// <summary>Its upper bound, L.</summary>
    [JsonPropertyOrder(24)]
    public decimal WaterUpperL { get; }
}
