using System.Buffers;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>Bytes as hexadecimal digits, two a byte, nothing between them.</summary>
public static class Hex
{
    /// <summary>Reads digits of either case.</summary>
    /// <param name="text">An even number of digits, none for no bytes.</param>
    /// <param name="bytes">The bytes; empty where it is no such text.</param>
    public static bool TryDecode(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = new byte[text.Length / 2];
        if (TryDecode(text, bytes.AsSpan()))
        {
            return true;
        }

        bytes = [];
        return false;
    }

    /// <summary>Reads exactly as many bytes as there is room for.</summary>
    internal static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes) =>
        text.Length == bytes.Length * 2
        && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
}
