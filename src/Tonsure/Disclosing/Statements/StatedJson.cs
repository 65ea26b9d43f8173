using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Statements;

/// <summary>Figures and groups of a statement as JSON.</summary>
internal static class StatedJson
{
    private const string NoEnergy = "no_activity_has_a_known_energy";
    private const string NoHardware = "no_activity_says_what_hardware_it_reserved";

    internal static JsonValue Figures(
        StatedFigures figures,
        IEnumerable<(string, JsonValue)> head
    ) => JsonValue.Map([.. head, .. Of(figures)]);

    internal static JsonValue Group(
        StatedGroup group,
        params IEnumerable<(string, JsonValue)> head
    ) =>
        JsonValue.Map([
            .. head,
            .. Of(group.Figures),
            ("activities", JsonValue.Of(group.Activities)),
            ("uncovered_activities", JsonValue.Of(group.Uncovered)),
            ("runs", JsonValue.Of(group.Runs)),
            ("incomplete_runs", JsonValue.Of(group.IncompleteRuns)),
            ("active_s", JsonValue.Of(Seconds(group.ActiveMs))),
            ("hardware", Hardware(group.Hardware)),
            ("work", Work(group.Work)),
        ]);

    internal static IEnumerable<(string, JsonValue)> Place(StatedPlace place)
    {
        if (place.Site is { } site)
        {
            yield return ("site", JsonValue.Of(site));
        }

        yield return ("zone", JsonValue.Of(place.Zone.ToString()));
        yield return ("year", JsonValue.Of((long)place.Year));
    }

    /// <summary>A figure with its bounds.</summary>
    internal static JsonValue Bounded(string value, string lower, string upper) =>
        JsonValue.Map(
            ("value", JsonValue.Of(value)),
            ("lower", JsonValue.Of(lower)),
            ("upper", JsonValue.Of(upper))
        );

    private static IEnumerable<(string, JsonValue)> Of(StatedFigures figures) =>
        [
            ("it_energy_kwh", Figure(figures.ItMicrowattHours, StatedUnit.KilowattHour, NoEnergy)),
            (
                "facility_energy_kwh",
                Figure(figures.FacilityMicrowattHours, StatedUnit.KilowattHour, NoEnergy)
            ),
            ("location_based_g", Figure(figures.CarbonMicrograms, StatedUnit.Gram, NoEnergy)),
            ("embodied_g", Figure(figures.EmbodiedMicrograms, StatedUnit.Gram, NoHardware)),
            ("water_l", Figure(figures.WaterMicrolitres, StatedUnit.Litre, NoEnergy)),
        ];

    private static JsonValue Figure(BoundedSum? figure, StatedUnit unit, string unknown) =>
        figure is { } known
            ? Bounded(unit.Text(known.Value), unit.Text(known.Lower), unit.Text(known.Upper))
            : Unknown(unknown);

    private static JsonValue Unknown(string reason) =>
        JsonValue.Map(("unknown", JsonValue.Of(reason)));

    private static JsonValue Hardware(StatedHardware hardware) =>
        JsonValue.Map(
            ("runs", JsonValue.Of(hardware.Runs)),
            ("cpu_threads", Count(hardware.Threads, NoHardware)),
            (
                "cpu_thread_s",
                hardware.ThreadMs is { } threads
                    ? JsonValue.Of(Seconds(threads))
                    : Unknown(NoHardware)
            ),
            ("accelerators", JsonValue.List(hardware.Accelerators.Select(Accelerator)))
        );

    private static JsonValue Accelerator(StatedAccelerator accelerator) =>
        JsonValue.Map(
            (
                "name",
                accelerator.Name.Length > 0
                    ? JsonValue.Of(accelerator.Name)
                    : Unknown("the_activities_name_no_accelerator")
            ),
            ("devices", Count(accelerator.Most, NoHardware)),
            ("device_s", JsonValue.Of(Seconds(accelerator.DeviceMs)))
        );

    private static JsonValue Count(int? count, string unknown) =>
        count is { } known ? JsonValue.Of((long)known) : Unknown(unknown);

    private static JsonValue Work(StatedWork work) =>
        JsonValue.Map(
            ("flop_runs", JsonValue.Of(work.FlopRuns)),
            (
                "flop",
                work.Flop is { } flop
                    ? JsonValue.Of(flop.ToString(CultureInfo.InvariantCulture))
                    : Unknown("no_activity_says_how_many_operations_it_made")
            ),
            ("input_tokens", Tokens(work.InputTokens)),
            ("output_tokens", Tokens(work.OutputTokens))
        );

    private static JsonValue Tokens(Int128? tokens) =>
        tokens is { } known
            ? JsonValue.Of(ExactDecimal.Of(known, 0))
            : Unknown("no_activity_says_how_many_tokens");

    private static string Seconds(Int128 milliseconds) => ExactDecimal.Of(milliseconds, 3);
}
