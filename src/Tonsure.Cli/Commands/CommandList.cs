using System.CommandLine;

namespace Tonsure.Cli.Commands;

/// <summary>The verbs, one file each.</summary>
internal static class CommandList
{
    private static readonly (string Verb, Func<CommandContext, Command> Create)[] Verbs =
    [
        ("run", RunCommand.Create),
        ("report", ReportCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("estimate", EstimateCommand.Create),
        ("grid", GridCommand.Create),
        ("ledger", LedgerCommand.Create),
        ("calibrate", CalibrateCommand.Create),
        ("claims", ClaimsCommand.Create),
        ("sites", SitesCommand.Create),
        ("hardware", HardwareCommand.Create),
        ("plan", PlanCommand.Create),
        ("replay", ReplayCommand.Create),
        ("serve", ServeCommand.Create),
        ("mcp", McpCommand.Create),
        ("token", TokenCommand.Create),
        ("key", KeyCommand.Create),
        ("record", RecordCommand.Create),
        ("verify", VerifyCommand.Create),
        ("demo", DemoCommand.Create),
    ];

    /// <summary>The verb that was typed, so that the others cost no start-up; all of them where none was typed first.</summary>
    public static IEnumerable<Command> For(CommandContext cli, IReadOnlyList<string> typed)
    {
        var chosen = Verbs
            .Where(verb => verb.Verb == (typed.Count > 0 ? typed[0] : null))
            .ToArray();
        return (chosen.Length == 1 ? chosen : Verbs).Select(verb => verb.Create(cli));
    }
}
