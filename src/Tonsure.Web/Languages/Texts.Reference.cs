namespace Tonsure.Web.Languages;

/// <content>What is said of the API's reference.</content>
public abstract partial class Texts
{
    public abstract string ReferenceName { get; }
    public abstract string ReferenceTitle { get; }
    public abstract string ReferenceWhat { get; }
    public abstract string ReferenceLoading { get; }
    public abstract string ReferenceFailed { get; }
    public abstract string ReferenceWithoutScript { get; }
}
