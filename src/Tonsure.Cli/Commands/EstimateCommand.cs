using System.CommandLine;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure estimate</c>: what work would use, or did use where nothing metered it.</summary>
internal static class EstimateCommand
{
    public static Command Create(CommandContext cli) =>
        new("estimate", cli.Texts.Estimate)
        {
            EstimateTraining.Create(cli),
            EstimateInference.Create(cli),
            EstimateEmbodied.Create(cli),
        };
}
