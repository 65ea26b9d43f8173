using Tonsure.Cli.Disclosures;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Records;

/// <summary>Verifies a document and says what holds and what does not.</summary>
internal static class DocumentVerification
{
    private static readonly string[] Names = ["check", "holds", "fault", "key", "cosigned_at"];

    public static int Run(
        CommandContext cli,
        VerificationRequest request,
        Recomputed? recomputed,
        string format
    )
    {
        byte[] document = RecordInputs.File(cli, request.Document);
        InclusionProof? proof = request.Proof is { } beside ? Read(cli, beside) : null;
        RecordVerification verification = new(cli.World.Ed25519, request.Keys);
        List<RecordFinding> findings =
        [
            .. proof is not null ? verification.Check(document, proof)
            : request.Keys.Count > 0 ? verification.DocumentSignatures(document)
            : [],
        ];
        SignedCheckpoint? other = request.Checkpoint is { } path
            ? RecordInputs.Checkpoint(cli, path)
            : null;
        if (other is not null && proof is not null)
        {
            findings.Add(
                verification.Compare(proof.Shown, other, Between(cli, request.Consistency))
            );
        }

        bool holds = findings.TrueForAll(finding => finding.Holds) && recomputed?.Holds != false;
        if (format == "json")
        {
            Json(cli, request, new Answers(proof, other, findings, recomputed, holds));
        }
        else
        {
            Table(cli, findings, recomputed);
            cli.Out.WriteLine(cli.Texts.Verified(request.Document, holds));
        }

        if (
            other is not null
            && proof is not null
            && findings[^1].Fault is RecordFault.SplitView or RecordFault.ProofBroken
        )
        {
            NotePair.Write(cli, cli.Texts.Fault(findings[^1].Fault), proof.Shown, other);
        }

        return holds ? ExitCodes.Done : ExitCodes.No;
    }

    private sealed record Answers(
        InclusionProof? Proof,
        SignedCheckpoint? Other,
        List<RecordFinding> Findings,
        Recomputed? Recomputed,
        bool Holds
    );

    private static InclusionProof Read(CommandContext cli, string path) =>
        InclusionProof.TryParse(RecordInputs.File(cli, path), out InclusionProof? proof)
            ? proof
            : throw NotAProof(cli, path);

    private static ConsistencyProof? Between(CommandContext cli, string? path)
    {
        if (path is null)
        {
            return null;
        }

        return ConsistencyProof.TryParse(RecordInputs.File(cli, path), out ConsistencyProof? proof)
            ? proof
            : throw NotAProof(cli, path);
    }

    private static UserFaultException NotAProof(CommandContext cli, string path) =>
        new(ExitCodes.No, cli.Texts.NotAProof(path), cli.Texts.NotAProofMend);

    private static void Table(
        CommandContext cli,
        List<RecordFinding> findings,
        Recomputed? recomputed
    )
    {
        List<IReadOnlyList<string>> rows = [.. findings.Select(finding => Row(cli, finding))];
        if (recomputed is not null)
        {
            rows.Add([
                cli.Texts.RecomputeCheck,
                recomputed.Holds ? cli.Texts.CheckHolds : cli.Texts.CheckFails,
                "",
                cli.Texts.RecomputeWhy(recomputed.Computed is null, recomputed.Differences.Count),
            ]);
        }

        TableWriter.Table(
            cli,
            [
                cli.Texts.CheckColumn,
                cli.Texts.AnswerColumn,
                cli.Texts.KeyColumn,
                cli.Texts.WhyColumn,
            ],
            [],
            rows
        );
        if (recomputed is not null)
        {
            RecomputedOutput.Table(cli, recomputed);
        }
    }

    private static IReadOnlyList<string> Row(CommandContext cli, RecordFinding finding) =>
        [
            cli.Texts.Check(finding.Check),
            finding.Holds ? cli.Texts.CheckHolds : cli.Texts.CheckFails,
            finding.Key is { } key ? $"{key.Name}+{key.IdText}" : "",
            finding.CosignedAt is { } at
                ? cli.Texts.CosignedAt(Time(at))
                : cli.Texts.Fault(finding.Fault),
        ];

    private static void Json(CommandContext cli, VerificationRequest request, Answers answers) =>
        cli.Out.Write(
            Rendering.Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("verified", answers.Holds);
                json.WriteString("document", request.Document);
                if (answers.Proof is { } proof)
                {
                    json.WriteString("origin", proof.Shown.Checkpoint.Origin);
                    json.WriteNumber("entry", proof.Index);
                    json.WriteNumber("size", proof.Shown.Checkpoint.Size);
                }

                json.WriteStartArray("checks");
                foreach (RecordFinding finding in answers.Findings)
                {
                    json.WriteStartObject();
                    json.WriteString(Names[0], Word(finding.Check));
                    json.WriteBoolean(Names[1], finding.Holds);
                    json.WriteString(Names[2], finding.Holds ? null : Word(finding.Fault));
                    json.WriteString(Names[3], finding.Key?.ToString());
                    json.WriteString(Names[4], finding.CosignedAt is { } at ? Time(at) : null);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                if (answers.Recomputed is { } recomputed)
                {
                    RecomputedOutput.Write(json, recomputed);
                }

                if (answers is { Proof: { } shown, Other: { } other })
                {
                    json.WriteStartArray("notes");
                    json.WriteStringValue(shown.Shown.Note.ToString());
                    json.WriteStringValue(other.Note.ToString());
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            })
        );

    /// <summary>A time that a witness states, which may be beyond any calendar.</summary>
    private static string Time(long unixSeconds) =>
        unixSeconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? Rendering.Json.Instant(unixSeconds * 1000)
            : $"{unixSeconds} s";

    private static string Word(RecordCheck check) =>
        check switch
        {
            RecordCheck.Signature => "signature",
            RecordCheck.Document => "document",
            RecordCheck.Inclusion => "inclusion",
            RecordCheck.Consistency => "consistency",
            _ => "document_signature",
        };

    private static string Word(RecordFault fault) =>
        fault switch
        {
            RecordFault.NotSigned => "not_signed",
            RecordFault.SignatureBroken => "signature_broken",
            RecordFault.OtherOrigin => "other_origin",
            RecordFault.NoLogKey => "no_log_key",
            RecordFault.NoEntry => "no_entry",
            RecordFault.OtherDocument => "other_document",
            RecordFault.ProofBroken => "proof_broken",
            RecordFault.OtherLog => "other_log",
            RecordFault.SplitView => "split_view",
            RecordFault.OtherNotSigned => "other_not_signed",
            _ => "unproven",
        };
}
