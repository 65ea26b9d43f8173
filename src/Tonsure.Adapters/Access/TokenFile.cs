using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Tonsure.Adapters.Access;

/// <summary>One token's file: what it is, a salt, and the HMAC-SHA-256 of salt and secret under the pepper of the home.</summary>
/// <param name="Token">What it is.</param>
/// <param name="Salt">Sixteen random bytes.</param>
/// <param name="Hash">The keyed hash.</param>
internal sealed record TokenFile(StoredToken Token, byte[] Salt, byte[] Hash)
{
    private const int SaltBytes = 16;

    public static TokenFile Of(StoredToken token, byte[] secret, byte[] pepper)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new TokenFile(token, salt, HashOf(salt, secret, pepper));
    }

    /// <summary>Whether a secret is this token's; takes as long whether or not it is.</summary>
    public bool Matches(byte[] secret, byte[] pepper) =>
        CryptographicOperations.FixedTimeEquals(Hash, HashOf(Salt, secret, pepper));

    public byte[] ToBytes() =>
        Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(
                new TokenFileBody(
                    Token.Id,
                    Token.Name,
                    [.. Token.Scopes],
                    Token.CreatedMs,
                    Token.ExpiresMs,
                    Token.RevokedMs,
                    Convert.ToHexStringLower(Salt),
                    Convert.ToHexStringLower(Hash)
                ),
                TokenJson.Default.TokenFileBody
            ) + "\n"
        );

    /// <exception cref="FormatException">It is something else.</exception>
    public static TokenFile Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            TokenFileBody body =
                JsonSerializer.Deserialize(bytes, TokenJson.Default.TokenFileBody)
                ?? throw new FormatException("it is empty");
            return new TokenFile(
                new StoredToken(
                    body.Id,
                    body.Name,
                    body.Scopes,
                    body.CreatedMs,
                    body.ExpiresMs,
                    body.RevokedMs
                ),
                Convert.FromHexString(body.Salt),
                Convert.FromHexString(body.Hash)
            );
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static byte[] HashOf(byte[] salt, byte[] secret, byte[] pepper)
    {
        byte[] salted = [.. salt, .. secret];
        return HMACSHA256.HashData(pepper, salted);
    }
}
