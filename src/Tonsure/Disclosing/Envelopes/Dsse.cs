using System.Text;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>What a DSSE signature signs.</summary>
public static class Dsse
{
    /// <summary>
    /// The pre-authentication encoding: <c>DSSEv1 SP len(type) SP type SP len(body) SP body</c>, lengths as ASCII decimals of bytes.
    /// </summary>
    /// <param name="payloadType">The media type of the body.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="ArgumentException">Half a surrogate pair stands alone in the type.</exception>
    public static byte[] PreAuthentication(string payloadType, ReadOnlySpan<byte> body)
    {
        byte[] type = StrictText.Encode(payloadType);
        return
        [
            .. "DSSEv1 "u8,
            .. Length(type.Length),
            .. " "u8,
            .. type,
            .. " "u8,
            .. Length(body.Length),
            .. " "u8,
            .. body,
        ];
    }

    private static byte[] Length(int bytes) => Encoding.ASCII.GetBytes(Decimal64.Format(bytes));
}
