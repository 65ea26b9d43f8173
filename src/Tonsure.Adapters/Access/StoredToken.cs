namespace Tonsure.Adapters.Access;

/// <summary>What is kept of an access token; not the token itself.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="CreatedMs">When it was made, in milliseconds since 1970.</param>
/// <param name="ExpiresMs">From when on it allows nothing; null for never.</param>
/// <param name="RevokedMs">When it was revoked; null where it was not.</param>
public sealed record StoredToken(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    long CreatedMs,
    long? ExpiresMs,
    long? RevokedMs
)
{
    /// <summary>Whether it allows anything at an instant.</summary>
    public bool IsValidAt(long nowMs) => RevokedMs is null && !(ExpiresMs <= nowMs);
}
