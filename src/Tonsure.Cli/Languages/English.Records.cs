using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Languages;

/// <content>What is said of keys, the public record and verification.</content>
internal sealed partial class English
{
    public override string KeyVerb => "Signing keys of this user.";
    public override string KeyNew => "Make a key; the private part stays in its file, mode 0600.";
    public override string KeyShow => "Show public keys, for others to verify with.";
    public override string KeyRotate =>
        "Replace a key; the old one vouches for the new one and signs no more.";
    public override string ArgumentKeyName =>
        "The key's name: a URL without a scheme, such as log.example/acme.";
    public override string OptionWitnessKey => "Make a key for cosigning other people's records.";

    public override string KeyMade(string name, string key) =>
        $"key of {name} made; give this to whoever verifies: {key}";

    public override string KeyRotated(string path) =>
        $"the new key is signed by the old one in {path}; publish signs with the new one from now on";

    public override string NoKeys => "No keys yet. Make one: tonsure key new log.example/acme";
    public override string KeyColumn => "public key";
    public override string KeyTypeColumn => "signs";

    public override string KeyType(NoteKeyType type) =>
        type == NoteKeyType.Log ? "a record" : "as a witness";

    public override string ExpectedKeyName =>
        "a name without spaces and plus signs, such as log.example/acme";

    public override string KeyFile(string name, string path, KeyFileProblem problem) =>
        problem switch
        {
            KeyFileProblem.Missing => $"there is no key of {name}: {path}",
            KeyFileProblem.Exists => $"there is a key of {name} already: {path}",
            KeyFileProblem.Exposed => $"others may read the private key of {name}: {path}",
            _ => $"it is no private key of {name}: {path}",
        };

    public override string KeyFileMend(string name, string path, KeyFileProblem problem) =>
        problem switch
        {
            KeyFileProblem.Missing => $"tonsure key new {name}",
            KeyFileProblem.Exists => $"tonsure key rotate {name}",
            KeyFileProblem.Exposed =>
                $"chmod 600 {path}; if somebody may have read it: tonsure key rotate {name}",
            _ => "put back a copy of the file, or move it away and make a new key",
        };

    public override string RecordVerb =>
        "The public record of disclosures: a log that can only grow.";
    public override string RecordInit => "Make a record and sign its first checkpoint.";
    public override string RecordAppend =>
        "Append documents by their digests; they are public with the next publish.";
    public override string RecordPublish => "Put what was appended into the log and sign it.";
    public override string RecordCheckpoint =>
        "Show the signed checkpoint, or add witnesses' cosignatures to it.";
    public override string RecordProve =>
        "Write a proof to lie beside a document, or that the record has only grown.";
    public override string RecordWitness =>
        "Cosign a record's checkpoint where it continues the last one seen.";
    public override string RecordExport =>
        "Copy the public files to a folder, the checkpoint last.";
    public override string RecordHistory =>
        "Show all that was disclosed of a subject, what replaced it and why.";
    public override string ArgumentOrigin => "The record's name, of which there is a key.";
    public override string ArgumentDocuments => "Files to disclose.";
    public override string ArgumentDocument => "A file that was appended.";
    public override string ArgumentSubject => "What was disclosed, as it was named.";
    public override string ArgumentFolder => "Another folder.";
    public override string OptionFolder =>
        "The record's folder; record/ of TONSURE_HOME without it.";
    public override string OptionRecordSubject => "What is disclosed, such as acme/model-7b.";
    public override string OptionSupersedes => "The digest of the document that this one replaces.";
    public override string OptionReason => "Why it is replaced.";
    public override string OptionFigure =>
        "A main figure with its unit in the name: carbon_g=93.5; may be given often.";
    public override string OptionAddSignatures =>
        "The same checkpoint with witnesses' cosignatures.";
    public override string OptionOutput => "Where to write it.";
    public override string OptionSince => "An older checkpoint of the record.";
    public override string OptionLogKey => "The record's public key, or a file with it.";
    public override string OptionWitnessName => "The name of the witness's own key.";

    public override string RecordExists(string folder) => $"there is a record already: {folder}";

    public override string RecordMissing(string folder) => $"there is no record: {folder}";

    public override string RecordMissingMend =>
        "tonsure key new NAME, then tonsure record init NAME";

    public override string RecordDamaged(string path, string detail) =>
        $"the record is not what was signed: {path}: {detail}";

    public override string RecordDamagedMend =>
        "put back the file from a copy, such as an export; nothing was signed or overwritten";

    public override string RecordBusy(string path) => $"another process writes the record: {path}";

    public override string RecordBusyMend => "wait until it is done; nothing was lost";

    public override string UnknownSuperseded(Digest digest, string subject) =>
        $"the record has no document {digest} of {subject}";

    public override string UnknownSupersededMend =>
        "tonsure record history SUBJECT shows the digests";
    public override string RestatementNeedsBoth => "--supersedes and --reason go together";
    public override string RestatementOfOne => "one document replaces another: name one file";
    public override string NoEntry => "subject, reason or figures are too long or no text";
    public override string NoEntryMend => "give lines without control characters";

    public override string FileUnreadable(string path, string detail) =>
        $"{path} cannot be read: {detail}";

    public override string FileUnreadableMend => "name a file that is there";

    public override string FileUnwritable(string path, string detail) =>
        $"{path} cannot be written: {detail}";

    public override string FileUnwritableMend => "name another place with --output";
    public override string ExpectedWitness => "a key made with --witness";

    public override string NotInRecord(string document, Digest digest) =>
        $"{document} is not in the record as published: {digest}";

    public override string NotInRecordMend => "tonsure record append, then tonsure record publish";

    public override string NoSuchSubject(string subject) => $"the record has nothing of {subject}";

    public override string NotACheckpoint(string path) => $"{path} is no checkpoint";

    public override string NotAProof(string path) => $"{path} is no proof, so nothing is verified";

    public override string NotAProofMend => "ask for the file again: tonsure record prove makes it";
    public override string OtherCheckpoint =>
        "it is of another checkpoint than the record shows now";
    public override string OtherCheckpointMend => "let the witness cosign again";
    public override string ProveNeedsOne => "name a document, or an older checkpoint with --since";
    public override string ExpectedDigest => "sha256: and 64 hexadecimal digits";
    public override string ExpectedFigure =>
        "name=decimal without superfluous zeros, such as carbon_g=93.5";
    public override string ExpectedKey =>
        "name+id+base64 as tonsure key show prints it, or a file with it";

    public override string ExpectedOlder(long size) =>
        $"a checkpoint of this record with at most its {size} entries";

    public override string Relation(CheckpointRelation relation) =>
        relation switch
        {
            CheckpointRelation.Continues => "it continues the last one seen",
            CheckpointRelation.OtherLog => "it is of another record",
            CheckpointRelation.SplitView =>
                "split view: one size and two roots, so different people were shown different entries",
            CheckpointRelation.Shrunk => "it has fewer entries than the last one seen",
            CheckpointRelation.ProofBroken => "its entries are not those that were seen before",
            _ => "nothing proves that it continues the last one seen",
        };

    public override string WitnessNotSigned(string key) =>
        $"not cosigned: the checkpoint is not signed by {key}";

    public override string ExportRefused(string folder, CheckpointRelation relation) =>
        $"not exported to {folder}: {Relation(relation)}";

    public override string Exported(string folder, long files) =>
        $"{Count(files, "file", "files")} written to {folder}";

    public override string Published(string origin, long size, long added) =>
        added == 0
            ? $"{origin}: nothing new; {Count(size, "entry", "entries")}"
            : $"{origin}: {Count(added, "entry", "entries")} added; {Count(size, "entry", "entries")} in all";

    public override string PublishNext => "public with: tonsure record publish";

    public override string Proven(string path, long index, long size) =>
        $"{path}: entry {index} of {size}";

    public override string ProvenSince(string path, long oldSize, long size) =>
        $"{path}: the record has only grown from {oldSize} to {size} entries";

    public override string BothNotes => "both notes, to show to others:";

    public override string EntryIndex => "entry";
    public override string DigestColumn => "digest";
    public override string StateColumn => "state";
    public override string FiguresColumn => "figures";
    public override string ReplacesColumn => "replaces";
    public override string WhyColumn => "why";
    public override string EntryAppended => "appended";
    public override string EntryWasThere => "was there";
    public override string EntryInForce => "in force";
    public override string EntryReplaced => "replaced";

    public override string VerifyVerb =>
        "Verify a document against its proof, or with --recompute against a ledger, which needs neither key nor proof; without any network.";
    public override string ArgumentVerified =>
        "The document; with --raw: key, message and signature in hexadecimal.";
    public override string OptionRaw => "Verify one Ed25519 signature given in hexadecimal.";
    public override string OptionProof => "The proof beside it; DOCUMENT.tlog-proof without it.";
    public override string OptionKey =>
        "A public key that you trust, or a file with some; of the record, and of witnesses.";
    public override string OptionCheckpoint =>
        "Another checkpoint of the record, such as one you kept: is it of the same history?";
    public override string OptionConsistency => "The proof between the two checkpoints.";
    public override string VerifyUsage =>
        "one document is needed, with at least one --key or with --recompute";
    public override string VerifyUsageMend =>
        "tonsure verify DOCUMENT --proof DOCUMENT.tlog-proof --key KEY, or tonsure verify STATEMENT --recompute HOME";
    public override string RawUsage => "--raw needs key, message and signature";
    public override string ExpectedHex => "an even number of hexadecimal digits";
    public override string CheckColumn => "asked";
    public override string AnswerColumn => "answer";
    public override string CheckHolds => "holds";
    public override string CheckFails => "does not hold";

    public override string Check(RecordCheck check) =>
        check switch
        {
            RecordCheck.Signature => "signature of the checkpoint",
            RecordCheck.Document => "the entry is about this document",
            RecordCheck.Inclusion => "the entry is in the record",
            RecordCheck.Consistency => "both checkpoints are of one history",
            _ => "signature of the document",
        };

    public override string Fault(RecordFault fault) =>
        fault switch
        {
            RecordFault.None => "",
            RecordFault.NotSigned => "not signed with this key",
            RecordFault.SignatureBroken => "the signature is not this key's",
            RecordFault.OtherOrigin => "the checkpoint is of a record of another name",
            RecordFault.NoLogKey => "no key of a record was given, so nobody vouches for it",
            RecordFault.NoEntry => "the proof carries no entry",
            RecordFault.OtherDocument => "the document is another one, or was changed",
            RecordFault.ProofBroken => "the hashes do not lead to the root",
            RecordFault.OtherLog => "they are of different records",
            RecordFault.SplitView =>
                "split view: one size and two roots, so different people were shown different entries",
            RecordFault.OtherNotSigned =>
                "the other checkpoint is not signed with the record's key",
            _ => "nothing proves it; give --consistency",
        };

    public override string CosignedAt(string time) => $"seen {time}";

    public override string Verified(string document, bool holds) =>
        holds ? $"verified: {document}" : $"not verified: {document}";

    public override string Signature(SignatureVerdict verdict) =>
        verdict switch
        {
            SignatureVerdict.Holds => "the signature is the key's over the message",
            SignatureVerdict.KeyLength => "the key is not 32 bytes",
            SignatureVerdict.SignatureLength => "the signature is not 64 bytes",
            SignatureVerdict.KeyEncoding => "the key is not the one encoding of a point",
            SignatureVerdict.KeySmallOrder => "the key is of small order",
            SignatureVerdict.PointEncoding => "R is not the one encoding of a point",
            SignatureVerdict.PointSmallOrder => "R is of small order",
            SignatureVerdict.NumberTooLarge => "S is not below the group's order",
            _ => "the signature is not the key's over this message",
        };
}
