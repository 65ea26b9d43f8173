using System.Globalization;
using Tonsure.Adapters.Meters;
using Tonsure.Cli.Rendering;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Cli.Calibrating;

/// <summary>Writes what this machine's own meters say, a row a stretch, with room for what the wall says.</summary>
internal static class MeterRecording
{
    public static async Task<int> RunAsync(
        CommandContext cli,
        TimeSpan every,
        CancellationToken cancellationToken
    )
    {
        MeterSet meters = cli.World.Meters;
        HostPower power = meters.NewHostPower();
        await power.BeginAsync(cancellationToken);
        await cli.Out.WriteAsync("start,end,meter_w,wall_w\n");
        await cli.Out.FlushAsync(cancellationToken);
        while (true)
        {
            try
            {
                await Task.Delay(every, cli.World.Time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return ExitCodes.Done;
            }

            (Interval span, ItEnergy? energy) = await power.ReadAsync(cancellationToken);
            string watts = energy is { } known
                ? (known.Joules / span.Duration.TotalSeconds).ToString(
                    "0.###",
                    CultureInfo.InvariantCulture
                )
                : "";
            await cli.Out.WriteAsync(
                $"{Json.Instant(span.StartMs)},{Json.Instant(span.EndMs)},{watts},\n"
            );
            await cli.Out.FlushAsync(cancellationToken);
        }
    }
}
