using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>The words of kinds, bases and qualities in a file.</summary>
internal static class GridWords
{
    public static string Word(SignalKind kind) =>
        kind switch
        {
            SignalKind.Lifecycle => "lifecycle",
            SignalKind.Direct => "direct",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind"),
        };

    public static string Word(SignalBasis basis) =>
        basis switch
        {
            SignalBasis.Average => "average",
            SignalBasis.Marginal => "marginal",
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "no basis"),
        };

    public static string Word(PointQuality quality) =>
        quality switch
        {
            PointQuality.Observed => "observed",
            PointQuality.Estimated => "estimated",
            PointQuality.Forecast => "forecast",
            _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "no quality"),
        };

    public static SignalKind Kind(string word) =>
        word switch
        {
            "lifecycle" => SignalKind.Lifecycle,
            "direct" => SignalKind.Direct,
            _ => throw new FormatException($"'{word}' is no kind"),
        };

    public static SignalBasis Basis(string word) =>
        word switch
        {
            "average" => SignalBasis.Average,
            "marginal" => SignalBasis.Marginal,
            _ => throw new FormatException($"'{word}' is no basis"),
        };

    public static PointQuality Quality(string word) =>
        word switch
        {
            "observed" => PointQuality.Observed,
            "estimated" => PointQuality.Estimated,
            "forecast" => PointQuality.Forecast,
            _ => throw new FormatException($"'{word}' is no quality"),
        };
}
