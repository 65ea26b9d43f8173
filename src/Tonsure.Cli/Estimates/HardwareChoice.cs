using Tonsure.Cli.Commands;
using Tonsure.Estimating;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>The accelerator that somebody named, by itself or inside a machine type.</summary>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Devices">How many of it the machine type has; null where an accelerator was named.</param>
internal sealed record HardwareChoice(Accelerator Accelerator, double? Devices)
{
    private const int NearestCount = 3;

    /// <summary>What a name stands for; what it leaves open is said.</summary>
    /// <exception cref="UserFaultException">It is no accelerator, nor a machine type that carries one.</exception>
    public static HardwareChoice? Read(CommandContext cli, string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        HardwareCatalogues known = cli.World.Hardware;
        if (known.Accelerators.Find(typed) is HardwareMatch<Accelerator>.Found found)
        {
            if (found.Assumption is { } assumption)
            {
                cli.Say(cli.Texts.HardwareAssumed(assumption.Alias, assumption.Name));
            }

            return new HardwareChoice(found.Item, Devices: null);
        }

        if (known.Instances.Find(typed) is HardwareMatch<CloudInstance>.Found machine)
        {
            return machine.Item.Accelerators is { } carried
                ? new HardwareChoice(carried.Model, carried.Count.Devices)
                : throw new UserFaultException(
                    ExitCodes.Usage,
                    cli.Texts.NoAccelerators(machine.Item.Id),
                    cli.Texts.UnknownHardwareMend
                );
        }

        throw new UserFaultException(
            ExitCodes.Usage,
            cli.Texts.UnknownHardware(
                typed,
                string.Join(
                    ", ",
                    NearestNames.Find(
                        typed,
                        known.Accelerators.All.SelectMany(one => one.Aliases.Prepend(one.Name)),
                        NearestCount
                    )
                )
            ),
            cli.Texts.UnknownHardwareMend
        );
    }

    /// <summary>What estimates need to know of it.</summary>
    /// <exception cref="UserFaultException">Its maker does not publish that.</exception>
    public DeviceFigures Figures(CommandContext cli) =>
        new(
            Accelerator.Tdp ?? throw Unpublished(cli, "TDP"),
            Accelerator.SixteenBitPeak ?? throw Unpublished(cli, "FLOP/s"),
            Accelerator.BandwidthBytesPerSecond ?? throw Unpublished(cli, "B/s")
        );

    /// <summary>Its figures as what an estimate stands on, each with the sheet that it is from.</summary>
    public IEnumerable<Assumption> Assumptions(DeviceFigures figures)
    {
        yield return Named("device_tdp", figures.Tdp.Watts, "W");
        yield return Named("device_peak_flops", figures.PeakFlops, "1/s");
        yield return Named("device_bandwidth", figures.BandwidthBytesPerSecond, "B/s");
    }

    private Assumption Named(string name, double value, string unit) =>
        new(name, value, value, value, unit, Accelerator.Source, Given: false);

    private UserFaultException Unpublished(CommandContext cli, string figure) =>
        new(
            ExitCodes.Usage,
            cli.Texts.HardwareUnpublished(Accelerator.Name, figure),
            cli.Texts.HardwareUnpublishedMend
        );
}
