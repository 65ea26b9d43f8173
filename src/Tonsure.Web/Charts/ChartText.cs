namespace Tonsure.Web.Charts;

/// <summary>What a picture is called and what it shows, for those who hear it.</summary>
/// <param name="Id">Letters and dashes, of one picture on a page only.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">What is to be seen in it, in a sentence; the table beside it has the figures.</param>
internal sealed record ChartText(string Id, string Title, string Description);
