using System.Globalization;
using Tonsure.Adapters.Meters;
using Tonsure.Cli.Rendering;
using Tonsure.Measuring;

namespace Tonsure.Cli.Calibrating;

/// <summary>Fits this machine's wall power and keeps the fit, or says why not.</summary>
internal static class WallFitting
{
    public static int Run(CommandContext cli, string path, string format)
    {
        IReadOnlyList<(WallPair Pair, int Line)> pairs = WallReadings.Read(cli, path);
        WallFit fit = WallFit.Of([.. pairs.Select(pair => pair.Pair)]);
        if (fit is not WallFit.Fitted fitted)
        {
            throw new UserFaultException(
                ExitCodes.No,
                Refusal(cli.Texts, fit, pairs),
                cli.Texts.CalibrateRefusedMend
            );
        }

        MeterSet meters = cli.World.Meters;
        string kept = cli.World.Calibrations.Keep(
            meters.Host,
            meters.Uncalibrated,
            fitted,
            cli.World.Time.GetUtcNow()
        );
        Show(cli, fitted, kept, format);
        return ExitCodes.Done;
    }

    /// <summary>The fit that is in force, or that there is none and how to make one.</summary>
    public static int ShowCurrent(CommandContext cli, string format)
    {
        MeterSet meters = cli.World.Meters;
        if (meters.Calibration is not { } current)
        {
            throw new UserFaultException(
                ExitCodes.No,
                cli.Texts.CalibrateNone,
                cli.Texts.CalibrateHow
            );
        }

        Show(
            cli,
            current.Fit,
            cli.World.Calibrations.PathOf(meters.Host, meters.Uncalibrated),
            format
        );
        return ExitCodes.Done;
    }

    private static void Show(CommandContext cli, WallFit.Fitted fit, string path, string format)
    {
        if (format == "json")
        {
            cli.Out.Write(
                Json.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("slope", fit.Slope, 6);
                    json.WriteNumber("offset_w", fit.OffsetWatts, 3);
                    json.WriteNumber("error_w", fit.ErrorWatts, 3);
                    json.WriteNumber("error_percent", fit.Error * 100, 3);
                    json.WriteNumber("error_before_percent", fit.ErrorBefore * 100, 3);
                    json.WriteNumber("pairs", fit.Pairs);
                    json.WriteString("path", path);
                    json.WriteEndObject();
                })
            );
            return;
        }

        Languages.Texts texts = cli.Texts;
        string sign = fit.OffsetWatts < 0 ? "−" : "+";
        cli.Out.WriteLine(
            texts.CalibrateLine(
                Number(fit.Slope, "0.####"),
                sign,
                Number(Math.Abs(fit.OffsetWatts), "0.##")
            )
        );
        cli.Out.WriteLine(
            texts.CalibrateError(
                Number(fit.Error * 100, "0.##"),
                Number(fit.ErrorWatts, "0.##"),
                fit.Pairs,
                Number(fit.ErrorBefore * 100, "0.#")
            )
        );
        cli.Out.WriteLine(texts.CalibrateKept(path));
    }

    private static string Refusal(
        Languages.Texts texts,
        WallFit fit,
        IReadOnlyList<(WallPair Pair, int Line)> pairs
    ) =>
        fit switch
        {
            WallFit.TooFew few => texts.CalibrateTooFew(few.Pairs, WallFit.FewestPairs),
            WallFit.NoSpread spread => texts.CalibrateNoSpread(
                Number(spread.LeastWatts, "0.#"),
                Number(spread.MostWatts, "0.#")
            ),
            WallFit.Falling falling => texts.CalibrateFalling(Number(falling.Slope, "0.###")),
            WallFit.Scattered scattered => texts.CalibrateScattered(
                Number(scattered.Error * 100, "0"),
                pairs[scattered.Worst].Line
            ),
            _ => throw new InvalidOperationException("no such fit"),
        };

    private static string Number(double number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
