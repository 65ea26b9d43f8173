using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>Estimates inference by the best rung that what is known allows.</summary>
/// <param name="tables">The shipped figures.</param>
public sealed class InferenceEstimator(InferenceTables tables)
{
    /// <summary>The method's version.</summary>
    public const string Version = "1";

    // The bounds of a counter, as in measuring.
    private static readonly LogInterval Counted = new(0.05, 0.05);

    /// <summary>What some inference used, or which inputs make no sense.</summary>
    public InferenceOutcome Estimate(InferenceInputs inputs)
    {
        ImmutableArray<EstimateRefusal> refusals = InferenceChecks.Of(inputs);
        return refusals.IsEmpty
            ? new InferenceAccount(tables, inputs).Outcome()
            : new InferenceOutcome.Refused(refusals);
    }

    /// <summary>The rung that what is known allows.</summary>
    public static InferenceRung RungOf(InferenceInputs inputs) =>
        inputs switch
        {
            { CountedEnergy: not null } => InferenceRung.Counter,
            { Device: not null, TokensPerSecond: not null, Workload.OutputTokens: > 0 } =>
                InferenceRung.Throughput,
            { Device: not null } => InferenceRung.Regression,
            _ => InferenceRung.Parameters,
        };

    /// <summary>The method's id of a rung.</summary>
    public static string MethodOf(InferenceRung rung) =>
        rung switch
        {
            InferenceRung.Counter => "inference-counter",
            InferenceRung.Throughput => "inference-throughput",
            InferenceRung.Regression => "inference-roofline",
            _ => "inference-parameters",
        };

    internal static LogInterval CounterInterval => Counted;
}
