using System.CommandLine;

namespace Tonsure.Cli.Commands;

/// <summary>The verbs, one file each.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> All(CommandContext cli) =>
        [
            RunCommand.Create(cli),
            ReportCommand.Create(cli),
            DoctorCommand.Create(cli),
            GridCommand.Create(cli),
            LedgerCommand.Create(cli),
            SitesCommand.Create(cli),
            DemoCommand.Create(cli),
        ];
}
