namespace Tonsure.Web.Languages;

/// <content>What is said where people come in and leave.</content>
internal sealed partial class Korean
{
    public override string SignInTitle => "들어가기";

    public override string SignInToken => "접근 토큰";

    public override string SignInButton => "들어가기";

    public override string SignInWrong =>
        "이 토큰으로는 들어갈 수 없습니다. 토큰이 아니거나 기한이 지났거나 폐기되었습니다.";

    public override string SignInHow => "서버를 운영하는 사람이 만듭니다: tonsure token new 이름";

    public override string SignOut => "나가기";
}
