using System.Text.Json.Serialization;
using Tonsure.Accounting;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>A fact and what follows from it. Energy that is not known is null with a reason, never zero.</summary>
internal sealed record ActivityBody
{
    private readonly Activity _activity;
    private readonly FootprintSums _sums;
    private readonly EvidenceGrade _intensity;
    private readonly bool _isCovered;

    private ActivityBody(ActivityFigures figures)
    {
        _activity = figures.Activity;
        _sums = figures.Sums;
        _intensity = figures.Intensity;
        _isCovered = _activity.Energy is not null || _activity.DeclaredCarbon is not null;
        Evidence = figures.Overall.Word();
    }

    public static ActivityBody Of(ActivityFigures figures) => new(figures);

    /// <summary>UUIDv7.</summary>
    public Guid Id => _activity.Id;

    /// <summary>What joins the activities of one run.</summary>
    public string RunId => _activity.RunId;

    /// <summary>The part of the machine.</summary>
    public string Component => _activity.Component;

    /// <summary>The model, project or run.</summary>
    public string Subject => _activity.Subject;

    /// <summary>Who answers for it.</summary>
    public string Owner => _activity.Owner.ToString();

    /// <summary>The part of the model's life.</summary>
    public string Kind => _activity.Kind.Word();

    /// <summary>The site; null where only a zone is known.</summary>
    public string? Site => _activity.Site;

    /// <summary>The grid zone.</summary>
    public string Zone => _activity.Zone.ToString();

    /// <summary>Its start, RFC 3339.</summary>
    public string Start => Figures.Instant(_activity.Interval.StartMs);

    /// <summary>Its end, RFC 3339; not part of it.</summary>
    public string End => Figures.Instant(_activity.Interval.EndMs);

    /// <summary>Energy as it was taken, J; null where it is not known.</summary>
    public decimal? EnergyJ => Energy(energy => energy.Value);

    /// <summary>Its lower bound, J.</summary>
    public decimal? EnergyLowerJ => Energy(energy => energy.Lower);

    /// <summary>Its upper bound, J.</summary>
    public decimal? EnergyUpperJ => Energy(energy => energy.Upper);

    /// <summary>Where it was taken: `it` or `facility`; null where it is not known.</summary>
    public string? Boundary =>
        _activity.Energy?.Boundary switch
        {
            null => null,
            EnergyBoundary.It => "it",
            _ => "facility",
        };

    /// <summary>Facility energy, J; null where it is not known.</summary>
    public decimal? FacilityEnergyJ =>
        _activity.Energy is null ? null : Figures.Of(_sums.FacilityMicrojoules.Value, 6);

    /// <summary>Operational emissions, g CO₂e; null where they are not known.</summary>
    public decimal? CarbonG => Carbon(_sums.CarbonMicrograms.Value);

    /// <summary>Their lower bound, g CO₂e.</summary>
    public decimal? CarbonLowerG =>
        Carbon(Int128.Min(_sums.CarbonMicrograms.Lower, _sums.CarbonMicrograms.Value));

    /// <summary>Their upper bound, g CO₂e.</summary>
    public decimal? CarbonUpperG =>
        Carbon(Int128.Max(_sums.CarbonMicrograms.Upper, _sums.CarbonMicrograms.Value));

    /// <summary>Embodied carbon of what it reserved, g CO₂e.</summary>
    public decimal EmbodiedG => Figures.Of(_sums.EmbodiedMicrograms.Value, 6);

    /// <summary>Water, L; null where its energy is not known.</summary>
    public decimal? WaterL =>
        _activity.Energy is null ? null : Figures.Of(_sums.WaterMicrolitres.Value, 6);

    /// <summary>The worse of both grades.</summary>
    public string Evidence { get; }

    /// <summary>How the energy is known.</summary>
    public string EnergyEvidence => _activity.Evidence.Grade.Word();

    /// <summary>How the worst hour's intensity is known; null where no energy is known, for then none is used.</summary>
    public string? IntensityEvidence => _activity.Energy is null ? null : _intensity.Word();

    /// <summary>The method and its version.</summary>
    public string Method => $"{_activity.Evidence.Method} {_activity.Evidence.Version}";

    /// <summary>The date of the data behind the method; empty for a counter.</summary>
    public string Vintage => _activity.Evidence.Vintage;

    /// <summary>False where the measurement was cut short and recovered.</summary>
    public bool Complete => _activity.Complete;

    /// <summary>Why energy is missing or was filled in; null where there is nothing to explain.</summary>
    public string? Reason => _activity.Reason;

    /// <summary>The owner's labels.</summary>
    public IReadOnlyDictionary<string, string> Labels => _activity.Labels;

    /// <summary>Who recorded it.</summary>
    public string Source => _activity.Source;

    /// <summary>When it was recorded, RFC 3339.</summary>
    public string RecordedAt => Figures.Instant(_activity.RecordedAtMs);

    /// <summary>The activity that this one replaces; null where it replaces none.</summary>
    public Guid? Supersedes => _activity.Supersedes;

    /// <summary>Where its formula is.</summary>
    [JsonPropertyOrder(100)]
    public string Href => $"/api/v1/activities/{_activity.Id}";

    private decimal? Energy(Func<Bounded<long>, long> bound) =>
        _activity.Energy is { } energy ? Figures.Of(bound(energy.Millijoules), 3) : null;

    private decimal? Carbon(Int128 micrograms) => _isCovered ? Figures.Of(micrograms, 6) : null;
}
