using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Cli.Runs;

/// <summary>
/// A run's result for people: the figure first, its interval and evidence beside it. It goes to stderr, stdout being the child's.
/// </summary>
internal static class RunSummary
{
    private const int ValueWidth = 14;
    private const int BoundsWidth = 18;

    public static void Write(CommandContext cli, RunResult result)
    {
        foreach (string line in Lines(cli.Texts, result))
        {
            cli.Error.WriteLine(line);
        }
    }

    public static IEnumerable<string> Lines(Languages.Texts texts, RunResult result)
    {
        MeasuredRun run = result.Run;
        string place = run.Context.Site ?? run.Context.Zone.ToString();
        string title = $"{run.Context.Subject} · {run.Context.Owner} · {place}";
        yield return DisplayWidth.Pad(title, 56) + Duration(run.Interval.Duration);

        int width =
            new[]
            {
                texts.Energy,
                texts.Emissions,
                texts.Embodied,
                texts.Cleaner,
                texts.Host,
                texts.Gaps,
                "tonsure",
            }.Max(DisplayWidth.Of) + 3;
        string Row(string label, string text) => DisplayWidth.Pad(label, width) + text;
        static string Bounded(Figure figure, string evidence) =>
            DisplayWidth.Pad(figure.WithUnit, ValueWidth)
            + DisplayWidth.Pad(figure.Bounds, BoundsWidth)
            + evidence;

        FootprintSums sums = result.Footprint.Sums;
        if (run.Energy is { } energy)
        {
            yield return Row(
                texts.Energy,
                Bounded(Energy(energy), $"{texts.Grade(run.Grade)} ({Methods(run)})")
            );
            Figure carbon = Figures.Mass(
                Grams(sums.CarbonMicrograms.Value),
                Grams(sums.CarbonMicrograms.Lower),
                Grams(sums.CarbonMicrograms.Upper)
            );
            yield return Row(
                texts.Emissions,
                Bounded(
                    carbon with
                    {
                        Unit = carbon.Unit + " CO₂e",
                    },
                    texts.Tier(result.Tier, run.Context.Zone.ToString())
                )
            );
        }
        else
        {
            yield return Row(texts.Energy, texts.Unknown);
        }

        Figure embodied = Figures.Mass(
            Grams(sums.EmbodiedMicrograms.Value),
            Grams(sums.EmbodiedMicrograms.Lower),
            Grams(sums.EmbodiedMicrograms.Upper)
        );
        Figure water = Figures.Water(
            Litres(sums.WaterMicrolitres.Value),
            Litres(sums.WaterMicrolitres.Lower),
            Litres(sums.WaterMicrolitres.Upper)
        );
        yield return Row(
            texts.Embodied,
            DisplayWidth.Pad(embodied.WithUnit, ValueWidth) + $"{texts.Water} {water.WithUnit}"
        );
        yield return Row(texts.Cleaner, Cleaner(texts, result));
        if (run.Host is { } host)
        {
            // One unit for the whole and its parts, so that the eye can add them up.
            string Share(ItEnergy part) =>
                Figures.EnergyBeside(part.Joules, host.Measured.Joules).WithUnit;
            yield return Row(
                texts.Host,
                texts.HostSplit(
                    Share(host.Measured),
                    Share(host.Attributed),
                    host.OtherRuns == default ? null : Share(host.OtherRuns),
                    Share(host.Idle),
                    Share(host.Unattributed)
                )
            );
        }

        foreach (Gap gap in run.Gaps.Take(5))
        {
            string how = gap.Bridged ? texts.GapBridged : texts.GapFilled;
            yield return Row(
                texts.Gaps,
                texts.GapLine(
                    gap.Device,
                    Clock(gap.Interval.Start),
                    Clock(gap.Interval.End),
                    $"{texts.GapReason(gap.Reason)}; {how}"
                )
            );
        }

        if (run.Self is { } self)
        {
            yield return Row("tonsure", texts.SelfCounted(Energy(self).WithUnit));
        }

        if (result.Place.Assumed)
        {
            yield return "! " + texts.ZoneAssumed;
        }
        else if (result.Place.Site is null)
        {
            yield return "· " + texts.NoFacility;
        }
        else if (run.Energy is not null && result.Pue != Pue.One)
        {
            Figure facility = Figures.Energy(
                Joules(sums.FacilityMicrojoules.Value),
                Joules(sums.FacilityMicrojoules.Lower),
                Joules(sums.FacilityMicrojoules.Upper)
            );
            yield return "· " + texts.AtFacility(result.Pue.ToString(), facility.WithUnit);
        }
    }

    private static string Cleaner(Languages.Texts texts, RunResult result)
    {
        List<string> choices = [];
        if (result.Cleaner.Start is { } start && Whole(result.Cleaner.SavingPercent) is { } saving)
        {
            choices.Add(
                texts.StartAt(start.ToString("HH:mm'Z'", CultureInfo.InvariantCulture), saving)
            );
        }

        if (
            result.Cleaner.Zone is { } zone
            && Whole(result.Cleaner.ZoneSavingPercent) is { } elsewhere
        )
        {
            choices.Add(texts.InZone(zone.ToString(), elsewhere));
        }

        return choices.Count == 0 ? texts.NoCleaner : string.Join("   ", choices);
    }

    private static string Methods(MeasuredRun run) =>
        string.Join(
            " + ",
            run.Components.Select(c => c.Evidence.Method).Distinct(StringComparer.Ordinal)
        );

    private static string? Whole(double? percent) =>
        percent >= 0.5
            ? Math.Round(percent.Value).ToString("0", CultureInfo.InvariantCulture)
            : null;

    private static Figure Energy(Bounded<ItEnergy> energy) =>
        Figures.Energy(energy.Value.Joules, energy.Lower.Joules, energy.Upper.Joules);

    private static double Joules(Int128 microjoules) => (double)microjoules / 1e6;

    private static double Grams(Int128 micrograms) => (double)micrograms / 1e6;

    private static double Litres(Int128 microlitres) => (double)microlitres / 1e6;

    private static string Clock(DateTimeOffset instant) =>
        instant.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Duration(TimeSpan duration) =>
        duration.TotalHours >= 1 ? $"{(int)duration.TotalHours} h {duration.Minutes} min"
        : duration.TotalMinutes >= 1 ? $"{duration.Minutes} min {duration.Seconds} s"
        : duration.TotalSeconds >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms");
}
