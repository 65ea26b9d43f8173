using System.Text.Encodings.Web;
using Tonsure.Web.Languages;

namespace Tonsure.Web.Access;

/// <summary>The page that asks for a token: one form, no script.</summary>
internal static class SignInPage
{
    public const string StylePath = "/sign-in.css";

    public const string Style = """
        :root{color-scheme:light dark;font-family:system-ui,'Apple SD Gothic Neo','Noto Sans KR','Noto Sans CJK KR',sans-serif;word-break:keep-all}
        main{max-width:26rem;margin:12vh auto;padding:0 1rem}
        label,input,button{display:block;width:100%;box-sizing:border-box;font:inherit}
        input,button{margin:.35rem 0 1rem;padding:.6rem}
        .wrong{border-left:.3rem solid;padding-left:.6rem}

        """;

    public static string Of(
        Texts texts,
        string returnPath,
        string formField,
        string formToken,
        bool wrong
    )
    {
        return $"""
            <!DOCTYPE html>
            <html lang="{texts.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(texts.SignInTitle)} · Tonsure</title>
            <link rel="stylesheet" href="{StylePath}">
            </head>
            <body>
            <main>
            <h1>{Text(texts.SignInTitle)}</h1>
            {(
                wrong
                    ? $"<p class=\"wrong\" role=\"alert\">{Text(texts.SignInWrong)}</p>"
                    : ""
            )}
            <form method="post" action="{Gate.SignInPath}">
            <input type="hidden" name="{Text(formField)}" value="{Text(formToken)}">
            <input type="hidden" name="return" value="{Text(returnPath)}">
            <label for="token">{Text(texts.SignInToken)}</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
            <button>{Text(texts.SignInButton)}</button>
            </form>
            <p>{Text(texts.SignInHow)}</p>
            </main>
            </body>
            </html>

            """;

        static string Text(string text) => HtmlEncoder.Default.Encode(text);
    }
}
