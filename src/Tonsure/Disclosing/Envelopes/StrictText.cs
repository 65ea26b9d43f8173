using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>UTF-8 that is valid, and nothing else.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Encoding = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads bytes as text; false where they are not valid UTF-8.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = Encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>The bytes of a text.</summary>
    /// <exception cref="ArgumentException">Half a surrogate pair stands alone.</exception>
    internal static byte[] Encode(string text) => Encoding.GetBytes(text);

    /// <summary>Whether a text can be written as UTF-8: no half of a surrogate pair stands alone.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\ud800', '\udfff') is >= 0 and int at)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }
}
