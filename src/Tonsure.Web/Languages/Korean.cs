namespace Tonsure.Web.Languages;

/// <summary>Korean.</summary>
internal sealed partial class Korean : Texts
{
    public override string Tag => "ko";
    public override string Language => "한국어";
}
