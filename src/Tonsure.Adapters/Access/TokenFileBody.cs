namespace Tonsure.Adapters.Access;

/// <summary>A token's file as JSON.</summary>
internal sealed record TokenFileBody(
    string Id,
    string Name,
    string[] Scopes,
    long CreatedMs,
    long? ExpiresMs,
    long? RevokedMs,
    string Salt,
    string Hash
);
