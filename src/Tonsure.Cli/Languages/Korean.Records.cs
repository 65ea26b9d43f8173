using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Languages;

/// <content>What is said of keys, the public record and verification.</content>
internal sealed partial class Korean
{
    public override string KeyVerb => "이 사용자의 서명 키.";
    public override string KeyNew => "키를 만듭니다. 개인 키는 권한 0600인 파일에만 있습니다.";
    public override string KeyShow => "다른 사람이 확인에 쓸 공개 키를 보여 줍니다.";
    public override string KeyRotate =>
        "키를 바꿉니다. 옛 키가 새 키를 보증하고 더는 서명하지 않습니다.";
    public override string ArgumentKeyName => "키 이름: log.example/acme처럼 스킴 없는 URL.";
    public override string OptionWitnessKey => "다른 기록에 함께 서명하는 증인의 키를 만듭니다.";

    public override string KeyMade(string name, string key) =>
        $"{name}의 키를 만들었습니다. 확인할 사람에게 이것을 주세요: {key}";

    public override string KeyRotated(string path) =>
        $"옛 키가 새 키에 서명했습니다: {path}. 이제 publish는 새 키로 서명합니다";

    public override string NoKeys => "키가 없습니다. 만들기: tonsure key new log.example/acme";
    public override string KeyColumn => "공개 키";
    public override string KeyTypeColumn => "용도";

    public override string KeyType(NoteKeyType type) =>
        type == NoteKeyType.Log ? "기록 서명" : "증인 서명";

    public override string ExpectedKeyName => "log.example/acme처럼 공백과 더하기표가 없는 이름";

    public override string KeyFile(string name, string path, KeyFileProblem problem) =>
        problem switch
        {
            KeyFileProblem.Missing => $"{name}의 키가 없습니다: {path}",
            KeyFileProblem.Exists => $"{name}의 키가 이미 있습니다: {path}",
            KeyFileProblem.Exposed => $"{name}의 개인 키를 다른 사람도 읽을 수 있습니다: {path}",
            _ => $"{name}의 개인 키가 아닙니다: {path}",
        };

    public override string KeyFileMend(string name, string path, KeyFileProblem problem) =>
        problem switch
        {
            KeyFileProblem.Missing => $"tonsure key new {name}",
            KeyFileProblem.Exists => $"tonsure key rotate {name}",
            KeyFileProblem.Exposed =>
                $"chmod 600 {path}. 누가 읽었을 수 있다면: tonsure key rotate {name}",
            _ => "복사본을 되돌려 놓거나, 파일을 옮기고 새 키를 만드세요",
        };

    public override string RecordVerb => "공시의 공개 기록: 늘어나기만 하는 로그.";
    public override string RecordInit => "기록을 만들고 첫 체크포인트에 서명합니다.";
    public override string RecordAppend =>
        "문서의 다이제스트를 덧붙입니다. 다음 publish 때 공개됩니다.";
    public override string RecordPublish => "덧붙인 것을 로그에 넣고 서명합니다.";
    public override string RecordCheckpoint =>
        "서명된 체크포인트를 보여 주거나 증인의 서명을 더합니다.";
    public override string RecordProve =>
        "문서 곁에 둘 증명, 또는 기록이 늘어나기만 했다는 증명을 씁니다.";
    public override string RecordWitness =>
        "기록의 체크포인트가 지난번 본 것을 이으면 함께 서명합니다.";
    public override string RecordExport =>
        "공개 파일을 폴더로 복사합니다. 체크포인트가 마지막입니다.";
    public override string RecordHistory =>
        "한 대상에 대해 공시한 모든 것, 무엇이 왜 바뀌었는지 보여 줍니다.";
    public override string ArgumentOrigin => "기록의 이름. 같은 이름의 키가 있어야 합니다.";
    public override string ArgumentDocuments => "공시할 파일.";
    public override string ArgumentDocument => "덧붙인 파일.";
    public override string ArgumentSubject => "공시할 때 적은 대상.";
    public override string ArgumentFolder => "다른 폴더.";
    public override string OptionFolder => "기록의 폴더. 없으면 TONSURE_HOME의 record/.";
    public override string OptionRecordSubject => "공시 대상. 예: acme/model-7b.";
    public override string OptionSupersedes => "이 문서가 대신하는 문서의 다이제스트.";
    public override string OptionReason => "바뀐 이유.";
    public override string OptionFigure =>
        "이름에 단위가 든 주요 수치: carbon_g=93.5. 여러 번 쓸 수 있습니다.";
    public override string OptionAddSignatures => "증인의 서명이 더해진 같은 체크포인트.";
    public override string OptionOutput => "쓸 곳.";
    public override string OptionSince => "이 기록의 옛 체크포인트.";
    public override string OptionLogKey => "기록의 공개 키 또는 그것이 든 파일.";
    public override string OptionWitnessName => "증인 자신의 키 이름.";

    public override string RecordExists(string folder) => $"기록이 이미 있습니다: {folder}";

    public override string RecordMissing(string folder) => $"기록이 없습니다: {folder}";

    public override string RecordMissingMend =>
        "tonsure key new 이름, 그다음 tonsure record init 이름";

    public override string RecordDamaged(string path, string detail) =>
        $"기록이 서명된 것과 다릅니다: {path}: {detail}";

    public override string RecordDamagedMend =>
        "내보낸 것 같은 복사본에서 파일을 되돌리세요. 서명하거나 덮어쓴 것은 없습니다";

    public override string RecordBusy(string path) =>
        $"다른 프로세스가 기록을 쓰고 있습니다: {path}";

    public override string RecordBusyMend => "끝날 때까지 기다리세요. 잃은 것은 없습니다";

    public override string UnknownSuperseded(Digest digest, string subject) =>
        $"기록에 {subject}의 문서 {digest}가 없습니다";

    public override string UnknownSupersededMend =>
        "다이제스트는 tonsure record history 대상으로 볼 수 있습니다";
    public override string RestatementNeedsBoth => "--supersedes와 --reason은 함께 써야 합니다";
    public override string RestatementOfOne => "문서 하나가 하나를 대신합니다. 파일 하나만 쓰세요";
    public override string NoEntry => "대상, 이유 또는 수치가 너무 길거나 글이 아닙니다";
    public override string NoEntryMend => "제어 문자가 없는 한 줄로 쓰세요";

    public override string FileUnreadable(string path, string detail) =>
        $"{path} 파일을 읽을 수 없습니다: {detail}";

    public override string FileUnreadableMend => "있는 파일을 쓰세요";

    public override string FileUnwritable(string path, string detail) =>
        $"{path} 파일을 쓸 수 없습니다: {detail}";

    public override string FileUnwritableMend => "--output으로 다른 곳을 쓰세요";
    public override string ExpectedWitness => "--witness로 만든 키";

    public override string NotInRecord(string document, Digest digest) =>
        $"{document} 문서는 공개된 기록에 없습니다: {digest}";

    public override string NotInRecordMend =>
        "tonsure record append, 그다음 tonsure record publish";

    public override string NoSuchSubject(string subject) =>
        $"기록에 {subject}에 대한 것이 없습니다";

    public override string NotACheckpoint(string path) => $"{path} 파일은 체크포인트가 아닙니다";

    public override string NotAProof(string path) =>
        $"{path} 파일은 증명이 아닙니다. 확인된 것이 없습니다";

    public override string NotAProofMend => "파일을 다시 받으세요. tonsure record prove가 만듭니다";
    public override string OtherCheckpoint => "기록이 지금 보이는 것과 다른 체크포인트입니다";
    public override string OtherCheckpointMend => "증인에게 다시 서명을 받으세요";
    public override string ProveNeedsOne => "문서를 쓰거나 --since로 옛 체크포인트를 쓰세요";
    public override string ExpectedDigest => "sha256:과 16진수 64자리";
    public override string ExpectedFigure => "carbon_g=93.5처럼 군더더기 0이 없는 이름=소수";
    public override string ExpectedKey =>
        "tonsure key show가 보여 주는 이름+id+base64 또는 그것이 든 파일";

    public override string ExpectedOlder(long size) => $"이 기록의 항목 {size}개 이하인 체크포인트";

    public override string Relation(CheckpointRelation relation) =>
        relation switch
        {
            CheckpointRelation.Continues => "지난번 본 것을 잇습니다",
            CheckpointRelation.OtherLog => "다른 기록의 것입니다",
            CheckpointRelation.SplitView =>
                "분리된 화면: 크기는 같은데 루트가 둘입니다. 사람마다 다른 항목을 보여 주었습니다",
            CheckpointRelation.Shrunk => "지난번 본 것보다 항목이 적습니다",
            CheckpointRelation.ProofBroken => "항목이 전에 본 것과 다릅니다",
            _ => "지난번 본 것을 잇는다는 증명이 없습니다",
        };

    public override string WitnessNotSigned(string key) =>
        $"서명하지 않았습니다: 체크포인트에 {key}의 서명이 없습니다";

    public override string ExportRefused(string folder, CheckpointRelation relation) =>
        $"{folder}(으)로 내보내지 않았습니다: {Relation(relation)}";

    public override string Exported(string folder, long files) =>
        $"{folder}에 파일 {files}개를 썼습니다";

    public override string Published(string origin, long size, long added) =>
        added == 0
            ? $"{origin}: 새것이 없습니다. 항목 {size}개"
            : $"{origin}: 항목 {added}개를 더했습니다. 모두 {size}개";

    public override string PublishNext => "공개하기: tonsure record publish";

    public override string Proven(string path, long index, long size) =>
        $"{path}: 항목 {size}개 가운데 {index}번";

    public override string ProvenSince(string path, long oldSize, long size) =>
        $"{path}: 기록은 항목 {oldSize}개에서 {size}개로 늘어나기만 했습니다";

    public override string BothNotes => "다른 사람에게 보일 두 노트:";

    public override string EntryIndex => "항목";
    public override string DigestColumn => "다이제스트";
    public override string StateColumn => "상태";
    public override string FiguresColumn => "수치";
    public override string ReplacesColumn => "대신한 것";
    public override string WhyColumn => "이유";
    public override string EntryAppended => "덧붙임";
    public override string EntryWasThere => "이미 있음";
    public override string EntryInForce => "유효";
    public override string EntryReplaced => "바뀜";

    public override string VerifyVerb =>
        "문서를 곁의 증명으로, --recompute를 쓰면 키와 증명 없이 원장으로 확인합니다. 네트워크가 필요 없습니다.";
    public override string ArgumentVerified => "문서. --raw에서는 16진수로 쓴 키, 메시지, 서명.";
    public override string OptionRaw => "16진수로 쓴 Ed25519 서명 하나를 확인합니다.";
    public override string OptionProof => "곁의 증명. 없으면 문서.tlog-proof.";
    public override string OptionKey => "믿는 공개 키 또는 그것이 든 파일. 기록의 키와 증인의 키.";
    public override string OptionCheckpoint =>
        "따로 보관한 것 같은 다른 체크포인트: 같은 역사의 것인가?";
    public override string OptionConsistency => "두 체크포인트 사이의 증명.";
    public override string VerifyUsage =>
        "문서 하나와, --key 하나 이상 또는 --recompute가 필요합니다";
    public override string VerifyUsageMend =>
        "tonsure verify 문서 --proof 문서.tlog-proof --key 키, 또는 tonsure verify 명세서 --recompute 홈";
    public override string RawUsage => "--raw에는 키, 메시지, 서명이 필요합니다";
    public override string ExpectedHex => "짝수 자리의 16진수";
    public override string CheckColumn => "물음";
    public override string AnswerColumn => "답";
    public override string CheckHolds => "맞음";
    public override string CheckFails => "맞지 않음";

    public override string Check(RecordCheck check) =>
        check switch
        {
            RecordCheck.Signature => "체크포인트의 서명",
            RecordCheck.Document => "항목이 이 문서의 것",
            RecordCheck.Inclusion => "항목이 기록에 있음",
            RecordCheck.Consistency => "두 체크포인트가 한 역사의 것",
            _ => "문서의 서명",
        };

    public override string Fault(RecordFault fault) =>
        fault switch
        {
            RecordFault.None => "",
            RecordFault.NotSigned => "이 키로 서명되지 않았습니다",
            RecordFault.SignatureBroken => "이 키의 서명이 아닙니다",
            RecordFault.OtherOrigin => "이름이 다른 기록의 체크포인트입니다",
            RecordFault.NoLogKey => "기록의 키가 주어지지 않아 보증하는 이가 없습니다",
            RecordFault.NoEntry => "증명에 항목이 없습니다",
            RecordFault.OtherDocument => "다른 문서이거나 바뀐 문서입니다",
            RecordFault.ProofBroken => "해시가 루트로 이어지지 않습니다",
            RecordFault.OtherLog => "서로 다른 기록의 것입니다",
            RecordFault.SplitView =>
                "분리된 화면: 크기는 같은데 루트가 둘입니다. 사람마다 다른 항목을 보여 주었습니다",
            RecordFault.OtherNotSigned => "다른 체크포인트에 기록의 키로 한 서명이 없습니다",
            _ => "증명이 없습니다. --consistency를 쓰세요",
        };

    public override string CosignedAt(string time) => $"{time}에 봄";

    public override string Verified(string document, bool holds) =>
        holds ? $"확인됨: {document}" : $"확인되지 않음: {document}";

    public override string Signature(SignatureVerdict verdict) =>
        verdict switch
        {
            SignatureVerdict.Holds => "이 메시지에 대한 이 키의 서명입니다",
            SignatureVerdict.KeyLength => "키가 32바이트가 아닙니다",
            SignatureVerdict.SignatureLength => "서명이 64바이트가 아닙니다",
            SignatureVerdict.KeyEncoding => "키가 점의 올바른 표기가 아닙니다",
            SignatureVerdict.KeySmallOrder => "키의 위수가 작습니다",
            SignatureVerdict.PointEncoding => "R이 점의 올바른 표기가 아닙니다",
            SignatureVerdict.PointSmallOrder => "R의 위수가 작습니다",
            SignatureVerdict.NumberTooLarge => "S가 군의 위수보다 작지 않습니다",
            _ => "이 메시지에 대한 이 키의 서명이 아닙니다",
        };
}
