namespace Tonsure.Web.Languages;

/// <content>What is said of the API's reference.</content>
internal sealed partial class English
{
    public override string ReferenceName => "API";
    public override string ReferenceTitle => "The API, to read and to try";
    public override string ReferenceWhat =>
        "Requests that you send from here go to this server and nowhere else. The document that this is drawn from, for programs and other viewers:";
    public override string ReferenceLoading => "The reference is being loaded.";
    public override string ReferenceFailed =>
        "The reference could not be loaded. Load the page again, or read the document itself.";
    public override string ReferenceWithoutScript =>
        "The reference is drawn by a script. Without scripts read the document itself, or this of the project’s files:";
}
