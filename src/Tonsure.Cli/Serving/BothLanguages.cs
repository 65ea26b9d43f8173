using Tonsure.Cli.Languages;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Words what a server says: whoever reads it tells the language with each request.</summary>
internal static class BothLanguages
{
    private static readonly English InEnglish = new();
    private static readonly Korean InKorean = new();

    public static LocalText Of(Func<Texts, string> say) => new(say(InEnglish), say(InKorean));

    /// <summary>What happened and how to mend it, as the commands say it.</summary>
    public static (LocalText What, LocalText? Mend) Of(Exception exception)
    {
        (_, string what, string? mend) = Faults.Words(InEnglish, exception);
        (_, string korean, string? koreanMend) = Faults.Words(InKorean, exception);
        return (
            new LocalText(what, korean),
            mend is null ? null : new LocalText(mend, koreanMend ?? mend)
        );
    }
}
