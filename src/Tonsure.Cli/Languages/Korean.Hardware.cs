namespace Tonsure.Cli.Languages;

/// <content>What is said of hardware.</content>
internal sealed partial class Korean
{
    public override string Hardware => "이름으로 아는 가속기, 클라우드 머신 유형, 프로세서";

    public override string ArgumentHardware =>
        "GPU, 머신 유형 또는 프로세서. 예: H100-SXM, p5.48xlarge, EPYC 7763";

    public override string OptionOf => "무엇의 목록인지: accelerators, instances, processors";
    public override string HardwarePower => "전력";
    public override string HardwareMemory => "메모리";
    public override string HardwareYear => "연도";
    public override string HardwareCount => "개수";
    public override string HardwareAccelerator => "가속기";

    public override string UnknownHardwareMend =>
        "tonsure hardware 또는 --of instances, --of processors를 보십시오";

    public override string UnknownHardware(string typed, string nearest) =>
        $"'{typed}'라는 하드웨어를 알지 못합니다. 가까운 이름: {nearest}";

    public override string HardwareAssumed(string alias, string name) =>
        $"{alias}라는 모델이 여럿 있어 {name}로 가정합니다";
}
