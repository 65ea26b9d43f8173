using System.CommandLine;
using Tonsure.Adapters.Claims;
using Tonsure.Cli.Claims;
using Tonsure.Estimating;
using Tonsure.Grid;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure claims list|show|check|score</c>.</summary>
internal static class ClaimsCommand
{
    public static Command Create(CommandContext cli) =>
        new("claims", cli.Texts.Claims) { List(cli), Show(cli), Check(cli), Score(cli) };

    private static Command List(CommandContext cli) =>
        OfCatalogue(
            cli,
            "list",
            cli.Texts.ClaimsList,
            (catalogue, format) => ClaimList.Write(cli, catalogue, format)
        );

    private static Command Score(CommandContext cli) =>
        OfCatalogue(
            cli,
            "score",
            cli.Texts.ClaimsScore,
            (catalogue, format) => ClaimScore.Write(cli, catalogue, format)
        );

    private static Command Show(CommandContext cli)
    {
        Argument<string> id = new("ID") { Description = cli.Texts.ArgumentClaim };
        Option<string> format = Format(cli);
        Command command = new("show", cli.Texts.ClaimsShow) { id, format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!, ["table", "json"]);
            ShowOne(cli, parsed.GetValue(id)!, chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Check(CommandContext cli)
    {
        Argument<string> file = new("FILE") { Description = cli.Texts.ArgumentClaimFile };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("check", cli.Texts.ClaimsCheck) { file, format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!, Options.Formats);
            ClaimAnswer[] answers =
            [
                .. ClaimFile.Load(parsed.GetValue(file)!).Select(claim => Checked(cli, claim)),
            ];
            ClaimReport.Write(cli, answers, chosen);
            return answers.Any(answer => answer.Verdict == ClaimVerdict.Inconsistent)
                ? ExitCodes.No
                : ExitCodes.Done;
        });
        return command;
    }

    private static Command OfCatalogue(
        CommandContext cli,
        string name,
        string description,
        Action<ShippedClaims, string> write
    )
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new(name, description) { format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!, Options.Formats);
            write(cli.World.Claims, chosen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void ShowOne(CommandContext cli, string id, string format)
    {
        ShippedClaims catalogue = cli.World.Claims;
        if (catalogue.Cards.FirstOrDefault(card => card.Id == id) is { } evidence)
        {
            EvidenceView.Write(cli, evidence, format);
        }
        else if (catalogue.Published.FirstOrDefault(claim => claim.Id == id) is { } claim)
        {
            ClaimReport.Write(cli, [ClaimChecker.Check(claim)], format);
        }
        else
        {
            string nearest = string.Join(
                ", ",
                NearestNames.Find(
                    id,
                    catalogue.Cards.Select(c => c.Id).Concat(catalogue.Published.Select(c => c.Id)),
                    3
                )
            );
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.UnknownClaim(id, nearest),
                cli.Texts.UnknownClaimMend
            );
        }
    }

    /// <summary>Each figure is within what it can be; together they can still be beyond all measure.</summary>
    private static ClaimAnswer Checked(CommandContext cli, Claim claim)
    {
        try
        {
            return ClaimChecker.Check(claim);
        }
        catch (OverflowException)
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.ClaimBeyondMeasure(claim.Id),
                cli.Texts.ClaimBeyondMeasureMend
            );
        }
    }

    private static Option<string> Format(CommandContext cli) =>
        new("--format")
        {
            Description = cli.Texts.OptionFormatTableJson,
            DefaultValueFactory = _ => "table",
        };

    private static string Chosen(CommandContext cli, string typed, IReadOnlyList<string> words) =>
        Options.OneOf(cli, "--format", typed, words);
}
