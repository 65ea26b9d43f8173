using System.CommandLine;
using System.Globalization;
using Tonsure.Adapters.Access;
using Tonsure.Cli.Rendering;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure token new|list|revoke</c>.</summary>
internal static class TokenCommand
{
    private const int MostDays = 3660;
    private const int LongestName = 64;

    private static readonly string[] Scopes = ["read", "write", "metrics"];

    public static Command Create(CommandContext cli) =>
        new("token", cli.Texts.Token) { New(cli), List(cli), Revoke(cli) };

    private static Command New(CommandContext cli)
    {
        Argument<string> name = new("NAME") { Description = cli.Texts.ArgumentTokenName };
        Option<string[]> scope = new("--scope")
        {
            Description = cli.Texts.OptionScope,
            DefaultValueFactory = _ => ["read"],
        };
        Option<int?> days = new("--days") { Description = cli.Texts.OptionTokenDays };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("new", cli.Texts.TokenNew) { name, scope, days, format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!);
            string[] scopes =
            [
                .. parsed
                    .GetValue(scope)!
                    .SelectMany(typed => typed.Split(','))
                    .Select(typed => Options.OneOf(cli, "--scope", typed, Scopes))
                    .Distinct(StringComparer.Ordinal),
            ];
            (StoredToken token, string secret) = cli.World.Tokens.Create(
                Name(cli, parsed.GetValue(name)!),
                scopes,
                Life(cli, parsed.GetValue(days))
            );
            Write(cli, [token], chosen, secret, _ => cli.Out.WriteLine(secret));
            cli.Say(cli.Texts.TokenMade(token.Id));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command List(CommandContext cli)
    {
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("list", cli.Texts.TokenList) { format };
        command.SetAction(parsed =>
        {
            Write(
                cli,
                cli.World.Tokens.All(),
                Chosen(cli, parsed.GetValue(format)!),
                secret: null,
                Table(cli)
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Revoke(CommandContext cli)
    {
        Argument<string> id = new("ID") { Description = cli.Texts.ArgumentTokenId };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("revoke", cli.Texts.TokenRevoke) { id, format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!);
            string typed = parsed.GetValue(id)!;
            StoredToken revoked =
                cli.World.Tokens.Revoke(typed)
                ?? throw new UserFaultException(
                    ExitCodes.Usage,
                    cli.Texts.UnknownToken(typed),
                    cli.Texts.UnknownTokenMend
                );
            Write(cli, [revoked], chosen, secret: null, Table(cli));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Name(CommandContext cli, string typed) =>
        typed.Length is > 0 and <= LongestName && !typed.Any(char.IsControl)
            ? typed
            : throw Options.Bad(cli, "NAME", typed, cli.Texts.ExpectedTokenName);

    private static TimeSpan? Life(CommandContext cli, int? days) =>
        days switch
        {
            null => null,
            >= 1 and <= MostDays => TimeSpan.FromDays(days.Value),
            _ => throw Options.Bad(
                cli,
                "--days",
                days.Value.ToString(CultureInfo.InvariantCulture),
                cli.Texts.ExpectedNumber("1", MostDays.ToString(CultureInfo.InvariantCulture))
            ),
        };

    private static void Write(
        CommandContext cli,
        IReadOnlyList<StoredToken> tokens,
        string format,
        string? secret,
        Action<IReadOnlyList<StoredToken>> people
    )
    {
        switch (format)
        {
            case "json":
                cli.Out.Write(TokenOutput.Json(tokens, secret));
                break;
            case "csv":
                TableWriter.Csv(cli.Out, TokenOutput.Rows(tokens, secret));
                break;
            default:
                people(tokens);
                break;
        }
    }

    private static Action<IReadOnlyList<StoredToken>> Table(CommandContext cli) =>
        tokens => TokenOutput.Table(cli, tokens);

    private static string Chosen(CommandContext cli, string typed) =>
        Options.OneOf(cli, "--format", typed, Options.Formats);
}
