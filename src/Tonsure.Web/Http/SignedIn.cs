namespace Tonsure.Web.Http;

/// <summary>What pages know of those who signed in.</summary>
internal static class SignedIn
{
    /// <summary>The authentication type of whoever came in by a session of this browser, and not by a header or as the operator.</summary>
    public const string Scheme = "session";

    /// <summary>Where the form that ends the session leads.</summary>
    public const string LeavePath = "/sign-out";
}
