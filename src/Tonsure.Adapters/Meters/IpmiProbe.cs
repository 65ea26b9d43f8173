using Tonsure.Adapters.Interop;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Looks for a management controller that tells the machine's power at the wall (IPMI DCMI). The wall holds processors, memory and
/// GPUs: it speaks only where nothing inside it is counted. Nothing is started where the kernel shows no controller.
/// </summary>
/// <param name="searchPath">Where <c>ipmitool</c> is looked for, as in <c>PATH</c>.</param>
public sealed class IpmiProbe(string? searchPath) : IMeterProbe
{
    /// <summary>Half the width of the 90% bounds in thousandths, our assumption: power supplies' sensors differ, most at low load.</summary>
    public const int ErrorPerMille = 100;

    private const string Program = "ipmitool";
    private static readonly TimeSpan LongestBetweenSamples = TimeSpan.FromSeconds(1);

    /// <summary>Looks for the program where the environment says.</summary>
    public IpmiProbe()
        : this(Environment.GetEnvironmentVariable("PATH")) { }

    /// <inheritdoc/>
    public string Method => "ipmi-dcmi";

    /// <inheritdoc/>
    public MeterFinding Look(MeterWorld world)
    {
        string? controller = HwmonTree
            .Entries(Path.Combine(world.SysRoot, "class", "ipmi"))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (controller is null)
        {
            return new MeterFinding(Method, [], []);
        }

        if (OutsideProgram.Find(Program, searchPath) is not { } program)
        {
            return new MeterFinding(
                Method,
                [],
                [
                    new MeterProblem(Program, MeterProblemKind.NotUsable)
                    {
                        Detail = "not_installed",
                        Mend = "sudo apt install ipmitool",
                    },
                ]
            );
        }

        IpmiGauge gauge = new(program, world.Time);
        // Where it would be set aside it is not asked: a start of a run should not wait for it.
        DcmiReading? first = world.Counted.IsEmpty
            ? gauge.AskAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult()
            : null;
        return first is { Sample.Power: null }
            ? new MeterFinding(Method, [], [Problem(program, Path.GetFileName(controller), first)])
            : new MeterFinding(Method, [Offer(world, gauge)], []);
    }

    private MeterOffer Offer(MeterWorld world, IpmiGauge gauge) =>
        new(
            world,
            at => new PowerSampleMeter(
                ComponentNames.Platform,
                new Evidence(EvidenceGrade.Measured, Method, "1", ""),
                ErrorPerMille,
                [gauge],
                span => at.Model.PlatformIdle(at.Host.Cpus, at.Host.MachineMemoryBytes, span),
                LongestBetweenSamples,
                at.Time
            ),
            [ComponentNames.Cpu, ComponentNames.Memory, ComponentNames.Gpu]
        );

    private static MeterProblem Problem(string program, string controller, DcmiReading reading)
    {
        string device = $"/dev/{controller}";
        return reading.Sample.Reason switch
        {
            // Whoever may write to it may switch the machine off: it is opened to a group, not to all.
            GapReason.PermissionLost => new MeterProblem(device, MeterProblemKind.NotAllowed)
            {
                Detail = reading.Detail,
                Mend = $"sudo chgrp $(id -g) {device} && sudo chmod g+rw {device}",
            },
            GapReason.Vanished => new MeterProblem(device, MeterProblemKind.NotThere)
            {
                Detail = reading.Detail,
                Mend = "sudo modprobe ipmi_devintf",
            },
            _ => new MeterProblem(program, MeterProblemKind.NotUsable) { Detail = reading.Detail },
        };
    }
}
