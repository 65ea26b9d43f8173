using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>
/// Base64 of RFC 4648, section 4, with exactly one text for given bytes: padded, without white space, and with zeros in the bits that
/// are left over. So no byte of a note or a proof can be changed and mean the same.
/// </summary>
public static class Base64
{
    /// <summary>Reads the one text that these bytes have.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">The bytes; null where it is no such text.</param>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text.Length % 4 != 0)
        {
            return false;
        }

        byte[] decoded = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(text, decoded, out int written))
        {
            return false;
        }

        decoded = decoded[..written];
        if (!text.SequenceEqual(Convert.ToBase64String(decoded)))
        {
            return false;
        }

        bytes = decoded;
        return true;
    }
}
