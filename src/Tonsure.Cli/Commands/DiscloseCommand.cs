using System.CommandLine;
using System.Text;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Disclosures;
using Tonsure.Cli.Rendering;
using Tonsure.Cli.Runs;
using Tonsure.Disclosing.Documents;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure disclose --subject S|--owner O --as FORM</c>.</summary>
internal static class DiscloseCommand
{
    private const string StatementForm = "statement";

    public static Command Create(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        IReadOnlyList<IDisclosureDocument> documents = cli.World.Disclosures.Documents;
        string[] forms = [StatementForm, .. documents.Select(document => document.Name)];
        Option<string?> subject = new("--subject") { Description = texts.OptionDiscloseSubject };
        Option<string?> owner = new("--owner") { Description = texts.OptionDiscloseOwner };
        Option<string?> period = new("--period") { Description = texts.OptionPeriod };
        Option<string> form = new("--as")
        {
            Description = texts.OptionAs(string.Join(", ", forms)),
            DefaultValueFactory = _ => StatementForm,
        };
        Option<string?> output = new("--out", "--output", "-o") { Description = texts.OptionOut };
        Option<string?> key = new("--key") { Description = texts.OptionSigningKey };
        DetailOptions details = new(texts);
        Command command = new("disclose", texts.DiscloseVerb)
        {
            subject,
            owner,
            period,
            form,
            output,
            key,
        };
        details.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(cli, "--as", parsed.GetValue(form)!, forms);
                StatementScope scope = ScopeOptions.Read(
                    cli,
                    parsed.GetValue(subject),
                    parsed.GetValue(owner),
                    parsed.GetValue(period)
                );
                DocumentDetails known = details.Read(cli, parsed);
                using StoredKey? signer =
                    chosen == StatementForm ? SigningKeys.Load(cli, parsed.GetValue(key)) : null;
                await Recovery.RunAsync(cli, cancellationToken);
                Statement statement = await WrittenDocument.StateAsync(
                    cli,
                    scope,
                    cancellationToken
                );
                byte[] bytes = signer is null
                    ? WrittenDocument.Of(
                        cli,
                        documents.First(d => d.Name == chosen),
                        statement,
                        known
                    )
                    : SigningKeys.Sign(statement, signer);
                await WriteAsync(cli, parsed.GetValue(output), statement, bytes);
                return ExitCodes.Done;
            }
        );
        return command;
    }

    private static async Task WriteAsync(
        CommandContext cli,
        string? path,
        Statement statement,
        byte[] bytes
    )
    {
        if (path is null)
        {
            await cli.Out.WriteLineAsync(Encoding.UTF8.GetString(bytes).TrimEnd('\n'));
            return;
        }

        OutputFile.Write(cli, path, bytes);
        Digest digest = StatementEnvelope.DigestOf(statement);
        cli.Say(cli.Texts.Disclosed(path, digest.ToString()));
    }
}
