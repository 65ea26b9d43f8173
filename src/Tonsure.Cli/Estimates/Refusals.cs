using System.Collections.Immutable;
using Tonsure.Estimating;

namespace Tonsure.Cli.Estimates;

/// <summary>Inputs that no estimate is made from, by the options that they were typed behind.</summary>
internal static class Refusals
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["total_parameters"] = "--params-total",
        ["active_parameters"] = "--params-active",
        ["training_tokens"] = "--tokens",
        ["average_power_w"] = "--watts",
        ["cached_input_tokens"] = "--cached-tokens",
        ["counted_energy_j"] = "--counted-energy",
        ["device"] = "--hardware",
    };

    /// <summary>The first of them, as a fault.</summary>
    public static UserFaultException Fault(
        CommandContext cli,
        ImmutableArray<EstimateRefusal> refusals
    )
    {
        EstimateRefusal first = refusals[0];
        string option = Options.GetValueOrDefault(
            first.Field,
            "--" + first.Field.Replace('_', '-')
        );
        return new UserFaultException(
            ExitCodes.Usage,
            double.IsNaN(first.Value)
                ? cli.Texts.EstimateNeeds(option)
                : cli.Texts.EstimateRefused(option, Numbers.Text(first.Value)),
            first is { Least: { } least, Most: { } most }
                ? cli.Texts.ExpectedNumber(Numbers.Text(least), Numbers.Text(most))
                : first.Mend
        );
    }
}
