namespace Tonsure.Web.Languages;

/// <content>What is said where people come in and leave.</content>
internal sealed partial class English
{
    public override string SignInTitle => "Sign in";

    public override string SignInToken => "Access token";

    public override string SignInButton => "Sign in";

    public override string SignInWrong =>
        "This token allows nothing: it is none, expired or revoked.";

    public override string SignInHow =>
        "Whoever runs this server makes one with: tonsure token new NAME";

    public override string SignOut => "Sign out";
}
