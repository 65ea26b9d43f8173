using System.Globalization;
using Tonsure.Adapters.Meters;
using Tonsure.Cli.Rendering;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Cli.Calibrating;

/// <summary>
/// Writes what this machine's own meters say, a row a stretch, beside what the wall says where a meter tells it; else with room for
/// it.
/// </summary>
internal static class MeterRecording
{
    // The wall tells power, not energy: its mean is of samples this far apart.
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(
        CommandContext cli,
        TimeSpan every,
        CancellationToken cancellationToken
    )
    {
        HostPower power = cli.World.Meters.NewHostPower();
        IMeter? wall = cli.World.Meters.NewWallMeter();
        await power.BeginAsync(cancellationToken);
        if (wall is not null)
        {
            _ = await wall.ReadAsync(cancellationToken);
        }

        await cli.Out.WriteAsync("start,end,meter_w,wall_w\n");
        await cli.Out.FlushAsync(cancellationToken);
        try
        {
            while (true)
            {
                string wallWatts = await StretchAsync(
                    wall,
                    every,
                    cli.World.Time,
                    cancellationToken
                );
                (Interval span, ItEnergy? energy) = await power.ReadAsync(cancellationToken);
                string watts = Watts(energy, span.Duration);
                await cli.Out.WriteAsync(
                    $"{Json.Instant(span.StartMs)},{Json.Instant(span.EndMs)},{watts},{wallWatts}\n"
                );
                await cli.Out.FlushAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Done;
        }
    }

    private static async Task<string> StretchAsync(
        IMeter? wall,
        TimeSpan every,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (wall is null)
        {
            await Task.Delay(every, time, cancellationToken);
            return "";
        }

        ItEnergy? sum = default(ItEnergy);
        TimeSpan told = TimeSpan.Zero;
        long begun = time.GetTimestamp();
        TimeSpan rest = every;
        while (rest > TimeSpan.Zero)
        {
            await Task.Delay(
                rest < BetweenSamples ? rest : BetweenSamples,
                time,
                cancellationToken
            );
            foreach (Reading reading in await wall.ReadAsync(cancellationToken))
            {
                // A call takes its time: the span is the reading's own.
                told += reading.Interval.Duration;
                sum =
                    sum is { } before && reading is Reading.Known known
                        ? before + known.Energy.Value
                        : null;
            }

            rest = every - time.GetElapsedTime(begun);
        }

        return Watts(sum, told);
    }

    private static string Watts(ItEnergy? energy, TimeSpan span) =>
        energy is { } known && span > TimeSpan.Zero
            ? (known.Joules / span.TotalSeconds).ToString("0.###", CultureInfo.InvariantCulture)
            : "";
}
