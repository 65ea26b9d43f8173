namespace Tonsure.Web.Languages;

/// <content>What is said of the API's reference.</content>
internal sealed partial class Korean
{
    public override string ReferenceName => "API";
    public override string ReferenceTitle => "API를 읽고 써 보기";
    public override string ReferenceWhat =>
        "여기서 보내는 요청은 이 서버로만 갑니다. 아래 설명은 영어입니다. 프로그램이나 다른 뷰어를 위한 원문:";
    public override string ReferenceLoading => "설명을 불러오는 중입니다.";
    public override string ReferenceFailed =>
        "설명을 불러오지 못했습니다. 페이지를 다시 읽거나 원문을 보세요.";
    public override string ReferenceWithoutScript =>
        "설명은 스크립트가 그립니다. 스크립트가 없으면 원문이나 다음 문서를 보세요:";
}
