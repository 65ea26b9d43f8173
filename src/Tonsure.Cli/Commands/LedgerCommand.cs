using System.CommandLine;
using Tonsure.Cli.Ledgers;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure ledger verify|path|amend|compact</c>.</summary>
internal static class LedgerCommand
{
    public static Command Create(CommandContext cli) =>
        new("ledger", cli.Texts.Ledger) { Verify(cli), Where(cli), Amend(cli), Compact(cli) };

    private static Command Where(CommandContext cli)
    {
        Command command = new("path", cli.Texts.LedgerPath);
        command.SetAction(_ =>
        {
            cli.Out.WriteLine(cli.World.Home.Activities);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Verify(CommandContext cli)
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("verify", cli.Texts.LedgerVerify) { format };
        command.SetAction(
            (parsed, cancellationToken) =>
                LedgerCheck.RunAsync(
                    cli,
                    Options.OneOf(cli, "--format", parsed.GetValue(format)!, Options.Formats),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Compact(CommandContext cli)
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("compact", cli.Texts.LedgerCompact) { format };
        command.SetAction(
            (parsed, cancellationToken) =>
                Compaction.RunAsync(
                    cli,
                    Options.OneOf(cli, "--format", parsed.GetValue(format)!, Options.Formats),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Amend(CommandContext cli)
    {
        Argument<string> id = new("ID") { Description = cli.Texts.ArgumentId };
        Option<string?> owner = new("--owner") { Description = cli.Texts.OptionOwner };
        Option<string?> subject = new("--subject") { Description = cli.Texts.OptionSubject };
        Option<string?> site = new("--site") { Description = cli.Texts.OptionSite };
        Option<string?> zone = new("--zone") { Description = cli.Texts.OptionZone };
        Option<string?> kind = new("--kind")
        {
            Description = cli.Texts.OptionKind(string.Join(", ", Accounting.ActivityKinds.Words)),
        };
        Command command = new("amend", cli.Texts.LedgerAmend)
        {
            id,
            owner,
            subject,
            site,
            zone,
            kind,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                LedgerAmendment.RunAsync(
                    cli,
                    parsed.GetValue(id)!,
                    new AmendmentWords(
                        parsed.GetValue(owner),
                        parsed.GetValue(subject),
                        parsed.GetValue(site),
                        parsed.GetValue(zone),
                        parsed.GetValue(kind)
                    ),
                    cancellationToken
                )
        );
        return command;
    }
}
