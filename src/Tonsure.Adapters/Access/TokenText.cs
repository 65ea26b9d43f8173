using System.Buffers.Text;
using System.Security.Cryptography;

namespace Tonsure.Adapters.Access;

/// <summary>
/// A token as it is written: <c>tonsure_ID_SECRET</c>. The id finds what is kept of it; the secret is 256 random bits. The prefix lets
/// scanners of leaked secrets find it.
/// </summary>
/// <param name="Id">Sixteen hexadecimal digits.</param>
/// <param name="Secret">32 bytes.</param>
internal sealed record TokenText(string Id, byte[] Secret)
{
    private const string Prefix = "tonsure_";
    private const int IdBytes = 8;
    private const int SecretBytes = 32;
    private const int Longest = 100;

    public static TokenText New() =>
        new(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            RandomNumberGenerator.GetBytes(SecretBytes)
        );

    /// <summary>Reads a token; null where it is none.</summary>
    public static TokenText? Read(string text)
    {
        if (text.Length > Longest || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = text[Prefix.Length..];
        const int IdLength = 2 * IdBytes;
        if (rest.Length <= IdLength + 1 || rest[IdLength] != '_' || !IsId(rest[..IdLength]))
        {
            return null;
        }

        byte[] secret = new byte[SecretBytes];
        return
            Base64Url.IsValid(rest.AsSpan(IdLength + 1), out int length)
            && length == SecretBytes
            && Base64Url.TryDecodeFromChars(rest.AsSpan(IdLength + 1), secret, out _)
            ? new TokenText(rest[..IdLength], secret)
            : null;
    }

    /// <summary>Whether a text can be an id, and with it the name of a file.</summary>
    public static bool IsId(string text) =>
        text.Length == 2 * IdBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The token whole; shown once.</summary>
    public override string ToString() => $"{Prefix}{Id}_{Base64Url.EncodeToString(Secret)}";
}
