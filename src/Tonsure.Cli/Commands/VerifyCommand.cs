using System.CommandLine;
using Tonsure.Cli.Disclosures;
using Tonsure.Cli.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure verify DOCUMENT --proof P --key K</c>, <c>tonsure verify STATEMENT --recompute HOME</c>,
/// <c>tonsure verify --raw KEY MESSAGE SIGNATURE</c>.</summary>
internal static class VerifyCommand
{
    private const string Beside = ".tlog-proof";

    public static Command Create(CommandContext cli)
    {
        Argument<string[]> words = new("DOCUMENT")
        {
            Description = cli.Texts.ArgumentVerified,
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> raw = new("--raw") { Description = cli.Texts.OptionRaw };
        Option<string?> proof = new("--proof") { Description = cli.Texts.OptionProof };
        Option<string[]> keys = new("--key")
        {
            Description = cli.Texts.OptionKey,
            DefaultValueFactory = _ => [],
        };
        Option<string?> checkpoint = new("--checkpoint")
        {
            Description = cli.Texts.OptionCheckpoint,
        };
        Option<string?> consistency = new("--consistency")
        {
            Description = cli.Texts.OptionConsistency,
        };
        Option<string?> recompute = new("--recompute") { Description = cli.Texts.OptionRecompute };
        Option<string> format = RecordCommand.Format(cli);
        Command command = new("verify", cli.Texts.VerifyVerb)
        {
            words,
            raw,
            proof,
            keys,
            checkpoint,
            consistency,
            recompute,
            format,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = RecordCommand.Chosen(cli, parsed.GetValue(format));
                string[] typed = parsed.GetValue(words)!;
                if (parsed.GetValue(raw))
                {
                    return Raw(cli, typed, chosen);
                }

                IReadOnlyList<NoteKey> known = RecordInputs.Keys(
                    cli,
                    "--key",
                    parsed.GetValue(keys)!
                );
                string? home = parsed.GetValue(recompute);
                if (typed is not [var document] || (known.Count == 0 && home is null))
                {
                    throw new UserFaultException(
                        ExitCodes.Usage,
                        cli.Texts.VerifyUsage,
                        cli.Texts.VerifyUsageMend
                    );
                }

                int code = DocumentVerification.Run(
                    cli,
                    new VerificationRequest(
                        document,
                        parsed.GetValue(proof)
                            ?? (
                                home is null || parsed.GetValue(checkpoint) is not null
                                    ? document + Beside
                                    : ProofBeside(document, known)
                            ),
                        known,
                        parsed.GetValue(checkpoint),
                        parsed.GetValue(consistency)
                    ),
                    home is null
                        ? null
                        : await Recomputation.RunAsync(
                            cli,
                            document,
                            RecordInputs.File(cli, document),
                            home,
                            cancellationToken
                        ),
                    chosen
                );
                if (known.Count == 0)
                {
                    cli.Say(cli.Texts.SignatureUnchecked);
                }

                return code;
            }
        );
        return command;
    }

    /// <summary>The proof beside a document of which the figures are asked about; null where there is none, or nobody to vouch for it.</summary>
    private static string? ProofBeside(string document, IReadOnlyList<NoteKey> keys) =>
        keys.Count > 0 && File.Exists(document + Beside) ? document + Beside : null;

    private static int Raw(CommandContext cli, string[] words, string format)
    {
        if (words is not [var key, var message, var signature])
        {
            throw new UserFaultException(ExitCodes.Usage, cli.Texts.RawUsage);
        }

        SignatureVerdict verdict = StrictEd25519.Verify(
            cli.World.Ed25519,
            Bytes(cli, "KEY", key),
            Bytes(cli, "MESSAGE", message),
            Bytes(cli, "SIGNATURE", signature)
        );
        bool holds = verdict == SignatureVerdict.Holds;
        if (format == "json")
        {
            RecordOutput.Json(cli, ("verified", holds), ("verdict", Word(verdict)));
        }
        else
        {
            cli.Out.WriteLine(cli.Texts.Verified(cli.Texts.Signature(verdict), holds));
        }

        return holds ? ExitCodes.Done : ExitCodes.No;
    }

    private static byte[] Bytes(CommandContext cli, string name, string typed) =>
        Hex.TryDecode(typed, out byte[] bytes)
            ? bytes
            : throw Options.Bad(cli, name, typed, cli.Texts.ExpectedHex);

    private static string Word(SignatureVerdict verdict) =>
        verdict switch
        {
            SignatureVerdict.Holds => "holds",
            SignatureVerdict.KeyLength => "key_length",
            SignatureVerdict.SignatureLength => "signature_length",
            SignatureVerdict.KeyEncoding => "key_encoding",
            SignatureVerdict.KeySmallOrder => "key_small_order",
            SignatureVerdict.PointEncoding => "r_encoding",
            SignatureVerdict.PointSmallOrder => "r_small_order",
            SignatureVerdict.NumberTooLarge => "s_too_large",
            _ => "mismatch",
        };
}
