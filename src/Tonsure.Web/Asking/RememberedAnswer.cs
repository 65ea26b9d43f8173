namespace Tonsure.Web.Asking;

/// <summary>What was answered to a request.</summary>
/// <param name="Digest">SHA-256 of the request's body, in hexadecimal.</param>
/// <param name="Body">The answer.</param>
public sealed record RememberedAnswer(string Digest, string Body);
