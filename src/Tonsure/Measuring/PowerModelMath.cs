using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>The power model's energies over a span.</summary>
public static class PowerModelMath
{
    /// <summary>What the CPUs draw with nothing running: CPUs × idle power × span.</summary>
    public static Bounded<ItEnergy> CpuIdle(this PowerModel model, int cpus, Interval span) =>
        model.Cpu(cpus, 0, span);

    /// <summary>
    /// What the CPUs draw: idle power over the whole span and (full − idle) power over the busy time. Idle and full power come
    /// from one method, so that their bounds go together.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="cpus">Hardware threads.</param>
    /// <param name="busyMicroseconds">Busy time of all of them together; what is above CPUs × span is an artefact of clock ticks and is cut.</param>
    /// <param name="span">The span.</param>
    public static Bounded<ItEnergy> Cpu(
        this PowerModel model,
        int cpus,
        long busyMicroseconds,
        Interval span
    )
    {
        Int128 capacity = (Int128)cpus * span.DurationMs * 1000;
        Int128 busy = Int128.Clamp(busyMicroseconds, 0, capacity);
        return Bounded<ItEnergy>.Around(
            Energy(model.IdlePerCpu.Value, model.FullPerCpu.Value),
            Energy(model.IdlePerCpu.Lower, model.FullPerCpu.Lower),
            Energy(model.IdlePerCpu.Upper, model.FullPerCpu.Upper)
        );

        // Milliwatts × microseconds are nanojoules; a thousand of them make a microjoule.
        ItEnergy Energy(Power idle, Power full) =>
            ItEnergy.FromMicrojoules(
                ExactMath.DivideHalfEven(
                    ((capacity - busy) * idle.Milliwatts) + (busy * full.Milliwatts),
                    1000
                )
            );
    }

    /// <summary>What a model says of the CPUs as one device.</summary>
    public static Reading.Known CpuReading(
        this PowerModel model,
        string device,
        int cpus,
        long busyMicroseconds,
        Interval span
    )
    {
        Bounded<ItEnergy> energy = model.Cpu(cpus, busyMicroseconds, span);
        return new Reading.Known(
            device,
            span,
            energy,
            model.CpuIdle(cpus, span).AtMost(energy),
            Bridged: null
        );
    }

    /// <summary>What memory draws, used or not: gigabytes × watts per gigabyte × span.</summary>
    public static Bounded<ItEnergy> Memory(this PowerModel model, long bytes, Interval span)
    {
        return new Bounded<ItEnergy>(
            Energy(model.PerGigabyte.Value),
            Energy(model.PerGigabyte.Lower),
            Energy(model.PerGigabyte.Upper)
        );

        // Milliwatts × milliseconds are microjoules.
        ItEnergy Energy(Power perGigabyte) =>
            ItEnergy.FromMicrojoules(
                ExactMath.MultiplyDivide(
                    bytes,
                    (Int128)perGigabyte.Milliwatts * span.DurationMs,
                    1_000_000_000
                )
            );
    }

    /// <summary>What processors and memory together draw with nothing running.</summary>
    public static Bounded<ItEnergy> PlatformIdle(
        this PowerModel model,
        int cpus,
        long bytes,
        Interval span
    ) => Totals.Add(model.CpuIdle(cpus, span), model.Memory(bytes, span));
}
