using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Claims;

/// <summary>The figures of a claim for people; empty where unknown.</summary>
internal static class ClaimFigures
{
    private const double Pico = 1e12;

    /// <summary>What is published: emissions, else energy.</summary>
    public static string Claimed(ClaimAnswer answer) =>
        answer.Carbon.Claimed is { } carbon ? Mass(carbon)
        : answer.Energy.Claimed is { } energy ? Energy(energy)
        : "";

    /// <summary>What the inputs give, of the same: a figure, else the interval that they allow.</summary>
    public static string Recomputed(ClaimAnswer answer) =>
        answer.Carbon.Claimed is not null ? Of(answer.Carbon, Mass, MassSpan)
        : answer.Energy.Claimed is not null ? Of(answer.Energy, Energy, EnergySpan)
        : "";

    public static string Of(
        ClaimSide side,
        Func<Int128, string> one,
        Func<ClaimSpan, string> span
    ) =>
        side.Value is { } value ? one(value)
        : side.Span is { } allowed ? span(allowed)
        : "";

    public static string Mass(Int128 picograms) => One(Figures.Mass, picograms);

    public static string Energy(Int128 picojoules) => One(Figures.Energy, picojoules);

    public static string MassSpan(ClaimSpan span) => Span(Figures.Mass, span);

    public static string EnergySpan(ClaimSpan span) => Span(Figures.Energy, span);

    /// <summary>Signed, with as many digits as errors have.</summary>
    public static string Error(Int128? ppm) =>
        ppm is not { } known ? ""
        : Int128.Abs(known) >= 1_000_000
            ? ((double)known / 1e4).ToString("+#,0;−#,0", CultureInfo.InvariantCulture) + " %"
        : ((double)known / 1e4).ToString("+0.00;−0.00;0", CultureInfo.InvariantCulture) + " %";

    private static string One(Func<double, double, double, Figure> figure, Int128 pico)
    {
        double value = (double)pico / Pico;
        return value > 0 ? figure(value, value, value).WithUnit : "0";
    }

    private static string Span(Func<double, double, double, Figure> figure, ClaimSpan span) =>
        $"{Rough(figure, span.Lower)} … {Rough(figure, span.Upper)}";

    /// <summary>An end of an interval, in its own unit and to two digits: the ends are far apart.</summary>
    private static string Rough(Func<double, double, double, Figure> figure, Int128 pico)
    {
        double value = (double)pico / Pico;
        return value > 0 ? figure(value, value * 0.9, value * 1.1).WithUnit : "0";
    }
}
