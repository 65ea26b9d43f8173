using Tonsure.Adapters.Planning;
using Tonsure.Cli.Plans;
using Tonsure.Planning;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Says why a queue is not planned, in the words of the command.</summary>
internal static class PlanRefusals
{
    public static PlanOutcome.Refused Of(PlanFileException e)
    {
        (LocalText what, LocalText? mend) = BothLanguages.Of(e);
        return new(
            new PlanRefusal(Path.GetFileNameWithoutExtension(e.Path), e.Line, e.Field, what, mend)
        );
    }

    public static PlanOutcome.Refused? Zones(CommandContext cli, IReadOnlyList<PlanSite> sites) =>
        sites.FirstOrDefault(site => !cli.World.Tables.Knows(site.Zone)) is { } lost
            ? new PlanOutcome.Refused(
                new PlanRefusal(
                    "sites",
                    0,
                    "zone",
                    BothLanguages.Of(texts =>
                        texts.UnknownZone(
                            lost.Zone.ToString(),
                            string.Join(", ", cli.World.Tables.Nearest(lost.Zone.ToString(), 3))
                        )
                    ),
                    BothLanguages.Of(texts => texts.UnknownZoneMend)
                )
            )
            : null;

    public static PlanOutcome.Refused TooLong() =>
        new(
            new PlanRefusal(
                "jobs",
                0,
                "deadline",
                BothLanguages.Of(texts => texts.PlanTooLong("jobs", PlanSpan.MostYears)),
                BothLanguages.Of(texts => texts.PlanTooLongMend)
            )
        );

    public static PlanOutcome.Refused WhatIf(string name, string value, LocalText expected) =>
        new(
            new PlanRefusal(
                name,
                0,
                name,
                new LocalText(
                    BothLanguages
                        .Of(texts => texts.BadValue(name, value, expected.English))
                        .English,
                    BothLanguages.Of(texts => texts.BadValue(name, value, expected.Korean)).Korean
                ),
                null
            )
        );
}
