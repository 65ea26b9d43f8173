namespace Tonsure.Web.Languages;

/// <summary>English.</summary>
internal sealed partial class English : Texts
{
    public override string Tag => "en";
    public override string Language => "English";

    private static string Count(long count, string one, string many) =>
        $"{count} {(count == 1 ? one : many)}";
}
