using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>How long accelerators were reserved to serve: by their throughput, else by the energy that they used.</summary>
/// <param name="DeviceHours">Hours × devices.</param>
/// <param name="Assumptions">What that stands on.</param>
internal sealed record ServedTime(
    Bounded<double> DeviceHours,
    IReadOnlyList<Assumption> Assumptions
)
{
    private const string PowerFraction = "serving_power_fraction";
    private const double SecondsPerHour = 3600;

    /// <param name="tables">The shipped figures.</param>
    /// <param name="inputs">What was known.</param>
    /// <param name="estimate">What came of it.</param>
    /// <param name="traceTokens">All generated tokens of a trace; null where there is none.</param>
    public static ServedTime Of(
        InferenceTables tables,
        InferenceInputs inputs,
        InferenceEstimate estimate,
        double? traceTokens
    )
    {
        InferenceWorkload work = inputs.Workload;
        double tokens = traceTokens ?? (work.OutputTokens * work.Requests);
        if (inputs is { TokensPerSecond: { } rate, Device: not null } && tokens > 0)
        {
            return new ServedTime(
                Bounded<double>.Exactly(work.Devices * tokens / rate / SecondsPerHour),
                []
            );
        }

        Assumption fraction = tables.Default(PowerFraction);
        double watts = (inputs.Device ?? DeviceFigures.H100).Tdp.Watts;
        Bounded<ItEnergy> energy = estimate.Energy.Accelerators;
        return new ServedTime(
            Bounded<double>.Around(
                Hours(energy.Value, fraction.Value * watts),
                Hours(energy.Lower, fraction.Value * watts),
                Hours(energy.Upper, fraction.Value * watts)
            ),
            inputs.Device is null
                ?
                [
                    fraction,
                    new Assumption(
                        "device_tdp",
                        watts,
                        watts,
                        watts,
                        "W",
                        tables.Default(PowerFraction).Source,
                        Given: false
                    ),
                ]
                : [fraction]
        );
    }

    private static double Hours(ItEnergy energy, double watts) =>
        energy.Joules / watts / SecondsPerHour;
}
