using Tonsure.Accounting;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>A run that is being measured.</summary>
/// <param name="Measurement">The measurement's id.</param>
/// <param name="RunId">What joins the measurements of one run.</param>
/// <param name="Subject">The model, project or run.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Kind">The part of the model's life.</param>
/// <param name="Site">The site; null where only a zone is known.</param>
/// <param name="Zone">The grid zone.</param>
/// <param name="Start">Its start, RFC 3339.</param>
/// <param name="Until">Its last sample, RFC 3339.</param>
/// <param name="Alive">False where the process that measured has died; what it kept awaits recovery.</param>
/// <param name="ItEnergyJ">IT energy so far, J; null where none is known yet.</param>
/// <param name="ItEnergyLowerJ">Its lower bound, J.</param>
/// <param name="ItEnergyUpperJ">Its upper bound, J.</param>
/// <param name="PowerW">Mean power over the last step, W; null where it is not known.</param>
/// <param name="CarbonG">Operational emissions so far, g CO₂e; null where the zone or the energy is not known.</param>
/// <param name="CarbonLowerG">Their lower bound, g CO₂e.</param>
/// <param name="CarbonUpperG">Their upper bound, g CO₂e.</param>
/// <param name="EmbodiedG">Embodied carbon of what it reserves, g CO₂e; null where the zone is not known.</param>
/// <param name="Evidence">The worst grade among its components.</param>
/// <param name="Components">Energy by component and method.</param>
/// <param name="Recent">The last steps, the oldest first.</param>
internal sealed record RunningBody(
    Guid Measurement,
    string RunId,
    string Subject,
    string Owner,
    string Kind,
    string? Site,
    string Zone,
    string Start,
    string Until,
    bool Alive,
    decimal? ItEnergyJ,
    decimal? ItEnergyLowerJ,
    decimal? ItEnergyUpperJ,
    decimal? PowerW,
    decimal? CarbonG,
    decimal? CarbonLowerG,
    decimal? CarbonUpperG,
    decimal? EmbodiedG,
    string Evidence,
    IReadOnlyList<RunningComponentBody> Components,
    IReadOnlyList<RunningPointBody> Recent
)
{
    public static RunningBody Of(RunningMeasurement run)
    {
        BoundedSum? carbon = run.Energy is null ? null : run.Sums?.CarbonMicrograms;
        return new RunningBody(
            run.Measurement,
            run.RunId,
            run.Subject,
            run.Owner.ToString(),
            run.Kind.Word(),
            run.Site,
            run.Zone.ToString(),
            Figures.Instant(run.Interval.StartMs),
            Figures.Instant(run.Interval.EndMs),
            run.IsAlive,
            run.Energy is { } energy ? Figures.Of(energy.Value) : null,
            run.Energy is { } lower ? Figures.Of(lower.Lower) : null,
            run.Energy is { } upper ? Figures.Of(upper.Upper) : null,
            Figures.Rounded(run.Recent.Count > 0 ? run.Recent[^1].Watts : null, 3),
            carbon is { } value ? Figures.Of(value.Value, 6) : null,
            carbon is { } least ? Figures.Of(Int128.Min(least.Lower, least.Value), 6) : null,
            carbon is { } most ? Figures.Of(Int128.Max(most.Upper, most.Value), 6) : null,
            run.Sums is { } sums ? Figures.Of(sums.EmbodiedMicrograms.Value, 6) : null,
            run.Grade.Word(),
            [.. run.Components.Select(RunningComponentBody.Of)],
            [.. run.Recent.Select(RunningPointBody.Of)]
        );
    }
}
