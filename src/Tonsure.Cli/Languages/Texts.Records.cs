using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Languages;

/// <content>What is said of keys, the public record and verification.</content>
internal abstract partial class Texts
{
    public abstract string KeyVerb { get; }
    public abstract string KeyNew { get; }
    public abstract string KeyShow { get; }
    public abstract string KeyRotate { get; }
    public abstract string ArgumentKeyName { get; }
    public abstract string OptionWitnessKey { get; }
    public abstract string KeyMade(string name, string key);
    public abstract string KeyRotated(string path);
    public abstract string NoKeys { get; }
    public abstract string KeyColumn { get; }
    public abstract string KeyTypeColumn { get; }
    public abstract string KeyType(NoteKeyType type);
    public abstract string ExpectedKeyName { get; }
    public abstract string KeyFile(string name, string path, KeyFileProblem problem);
    public abstract string KeyFileMend(string name, string path, KeyFileProblem problem);

    public abstract string RecordVerb { get; }
    public abstract string RecordInit { get; }
    public abstract string RecordAppend { get; }
    public abstract string RecordPublish { get; }
    public abstract string RecordCheckpoint { get; }
    public abstract string RecordProve { get; }
    public abstract string RecordWitness { get; }
    public abstract string RecordExport { get; }
    public abstract string RecordHistory { get; }
    public abstract string ArgumentOrigin { get; }
    public abstract string ArgumentDocuments { get; }
    public abstract string ArgumentDocument { get; }
    public abstract string ArgumentSubject { get; }
    public abstract string ArgumentFolder { get; }
    public abstract string OptionFolder { get; }
    public abstract string OptionRecordSubject { get; }
    public abstract string OptionSupersedes { get; }
    public abstract string OptionReason { get; }
    public abstract string OptionFigure { get; }
    public abstract string OptionAddSignatures { get; }
    public abstract string OptionOutput { get; }
    public abstract string OptionSince { get; }
    public abstract string OptionLogKey { get; }
    public abstract string OptionWitnessName { get; }

    public abstract string RecordExists(string folder);
    public abstract string RecordMissing(string folder);
    public abstract string RecordMissingMend { get; }
    public abstract string RecordDamaged(string path, string detail);
    public abstract string RecordDamagedMend { get; }
    public abstract string RecordBusy(string path);
    public abstract string RecordBusyMend { get; }
    public abstract string UnknownSuperseded(Digest digest, string subject);
    public abstract string UnknownSupersededMend { get; }
    public abstract string RestatementNeedsBoth { get; }
    public abstract string RestatementOfOne { get; }
    public abstract string NoEntry { get; }
    public abstract string NoEntryMend { get; }
    public abstract string FileUnreadable(string path, string detail);
    public abstract string FileUnreadableMend { get; }
    public abstract string FileUnwritable(string path, string detail);
    public abstract string FileUnwritableMend { get; }
    public abstract string ExpectedWitness { get; }
    public abstract string NotInRecord(string document, Digest digest);
    public abstract string NotInRecordMend { get; }
    public abstract string NoSuchSubject(string subject);
    public abstract string NotACheckpoint(string path);
    public abstract string NotAProof(string path);
    public abstract string NotAProofMend { get; }
    public abstract string OtherCheckpoint { get; }
    public abstract string OtherCheckpointMend { get; }
    public abstract string ProveNeedsOne { get; }
    public abstract string ExpectedDigest { get; }
    public abstract string ExpectedFigure { get; }
    public abstract string ExpectedKey { get; }
    public abstract string ExpectedOlder(long size);

    public abstract string Relation(CheckpointRelation relation);
    public abstract string WitnessNotSigned(string key);
    public abstract string ExportRefused(string folder, CheckpointRelation relation);
    public abstract string Exported(string folder, long files);
    public abstract string Published(string origin, long size, long added);
    public abstract string PublishNext { get; }
    public abstract string Proven(string path, long index, long size);
    public abstract string ProvenSince(string path, long oldSize, long size);
    public abstract string BothNotes { get; }

    public abstract string EntryIndex { get; }
    public abstract string DigestColumn { get; }
    public abstract string StateColumn { get; }
    public abstract string FiguresColumn { get; }
    public abstract string ReplacesColumn { get; }
    public abstract string WhyColumn { get; }
    public abstract string EntryAppended { get; }
    public abstract string EntryWasThere { get; }
    public abstract string EntryInForce { get; }
    public abstract string EntryReplaced { get; }

    public abstract string VerifyVerb { get; }
    public abstract string ArgumentVerified { get; }
    public abstract string OptionRaw { get; }
    public abstract string OptionProof { get; }
    public abstract string OptionKey { get; }
    public abstract string OptionCheckpoint { get; }
    public abstract string OptionConsistency { get; }
    public abstract string VerifyUsage { get; }
    public abstract string VerifyUsageMend { get; }
    public abstract string RawUsage { get; }
    public abstract string ExpectedHex { get; }
    public abstract string CheckColumn { get; }
    public abstract string AnswerColumn { get; }
    public abstract string CheckHolds { get; }
    public abstract string CheckFails { get; }
    public abstract string Check(RecordCheck check);
    public abstract string Fault(RecordFault fault);
    public abstract string CosignedAt(string time);
    public abstract string Verified(string document, bool holds);
    public abstract string Signature(SignatureVerdict verdict);
}
