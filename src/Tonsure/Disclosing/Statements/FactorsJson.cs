using Tonsure.Accounting;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>What a statement was made of beside activities, as JSON.</summary>
internal static class FactorsJson
{
    internal static JsonValue Of(Statement statement) =>
        JsonValue.Map(
            ("sites", JsonValue.List(statement.Sites.Select(Site))),
            (
                "embodied",
                JsonValue.Map(
                    ("cpu_thread_g_per_h", Factor(statement.EmbodiedThread, 9)),
                    ("accelerator_g_per_h", Factor(statement.EmbodiedAccelerator, 9))
                )
            ),
            ("intensities", JsonValue.List(statement.Intensities.Select(Intensities))),
            (
                "tables",
                JsonValue.List(
                    statement.Tables.Select(table =>
                        JsonValue.Map(
                            ("name", JsonValue.Of(table.Name)),
                            ("digest", JsonValue.Of(table.Digest.ToString()))
                        )
                    )
                )
            )
        );

    private static JsonValue Site(StatedSite site)
    {
        List<(string, JsonValue)> members =
        [
            ("pue", JsonValue.Of(site.Factors.Pue.ToString())),
            ("site_water_l_per_kwh", Factor(site.Factors.SiteWater, 3)),
            ("grid_water_l_per_kwh", Factor(site.Factors.GridWater, 3)),
        ];
        if (site.Site is { } id)
        {
            members.Add(("site", JsonValue.Of(id)));
        }

        return JsonValue.Map(members);
    }

    private static JsonValue Factor(Factor factor, int decimals)
    {
        Bounded<long> amount = factor.Amount;
        return JsonValue.Map(
            ("value", JsonValue.Of(ExactDecimal.Of(amount.Value, decimals))),
            ("lower", JsonValue.Of(ExactDecimal.Of(amount.Lower, decimals))),
            ("upper", JsonValue.Of(ExactDecimal.Of(amount.Upper, decimals))),
            ("source", JsonValue.Of(factor.Source))
        );
    }

    private static JsonValue Intensities(StatedIntensities intensities)
    {
        Signal signal = intensities.Origin.Signal;
        return JsonValue.Map(
            ("zone", JsonValue.Of(intensities.Zone.ToString())),
            ("tier", JsonValue.Of(intensities.Tier.Word())),
            ("source", JsonValue.Of(intensities.Origin.Source)),
            ("data", JsonValue.Of(signal.Source)),
            ("vintage", JsonValue.Of(signal.Vintage)),
            ("licence", JsonValue.Of(signal.Licence)),
            (
                "signal",
                JsonValue.Of(
                    (signal.Kind == SignalKind.Lifecycle ? "lifecycle" : "direct")
                        + (signal.Basis == SignalBasis.Average ? "_average" : "_marginal")
                )
            ),
            ("hours", JsonValue.Of(intensities.Hours)),
            ("digest", JsonValue.Of(intensities.Digest.ToString()))
        );
    }
}
