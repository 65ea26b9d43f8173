namespace Tonsure.Web.Languages;

/// <content>What is said where people come in and leave.</content>
public abstract partial class Texts
{
    public abstract string SignInTitle { get; }
    public abstract string SignInToken { get; }
    public abstract string SignInButton { get; }
    public abstract string SignInWrong { get; }
    public abstract string SignInHow { get; }
    public abstract string SignOut { get; }
}
