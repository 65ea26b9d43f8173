using System.CommandLine;
using Tonsure.Cli.Doctoring;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure doctor</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext cli)
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("doctor", cli.Texts.Doctor) { format };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    ["table", "json"]
                );
                await Runs.Recovery.RunAsync(cli, cancellationToken);
                Diagnosis diagnosis = Diagnosis.Make(cli);
                if (chosen == "json")
                {
                    DiagnosisJson.Write(cli, diagnosis);
                }
                else
                {
                    DiagnosisText.Write(cli, diagnosis);
                }

                return diagnosis.HomeProblem is null ? ExitCodes.Done : ExitCodes.World;
            }
        );
        return command;
    }
}
