using System.Text.Json.Serialization;

namespace Tonsure.Web.Api.V1;

/// <summary>A queue to be planned. Fields that are not known are refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PlanRequestBody
{
    /// <summary>The jobs as text: CSV with a header, or a YAML list; the columns are those of `tonsure plan --jobs`.</summary>
    public required string Jobs { get; init; }

    /// <summary>`csv` (default) or `yaml`.</summary>
    public string? JobsFormat { get; init; }

    /// <summary>The sites as text: CSV with a header, or a YAML list; the columns are those of `tonsure plan --sites`.</summary>
    public required string Sites { get; init; }

    /// <summary>`csv` or `yaml` (default).</summary>
    public string? SitesFormat { get; init; }

    /// <summary>`carbon` (default), `carbon+price` or `price`.</summary>
    public string? Objective { get; init; }

    /// <summary>For `carbon+price`: what a gram costs in the sites' currency.</summary>
    public double? CarbonPricePerG { get; init; }

    /// <summary>For `price`: the most that the plan may emit, g CO₂e; none where absent.</summary>
    public double? CapG { get; init; }

    /// <summary>Whether embodied and idle carbon of reserved devices count.</summary>
    public bool CountReserved { get; init; }

    /// <summary>Where a search makes choices by chance, they follow from this.</summary>
    public int? Seed { get; init; }

    /// <summary>What if every deadline were so many hours later, h; negative for earlier.</summary>
    public double? DeadlineShiftH { get; init; }

    /// <summary>What if only these sites could be used.</summary>
    public IReadOnlyList<string>? OnlySites { get; init; }

    /// <summary>What if every stated capacity were multiplied by this, 0 to 1000.</summary>
    public double? CapacityFactor { get; init; }
}
