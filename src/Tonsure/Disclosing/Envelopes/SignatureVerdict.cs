namespace Tonsure.Disclosing.Envelopes;

/// <summary>Whether a signature holds, and if not, what is wrong with it.</summary>
public enum SignatureVerdict
{
    /// <summary>It is not the key's over this message.</summary>
    Mismatch,

    /// <summary>It is the key's over the message.</summary>
    Holds,

    /// <summary>The key is not 32 bytes.</summary>
    KeyLength,

    /// <summary>The signature is not 64 bytes.</summary>
    SignatureLength,

    /// <summary>The key is no point of the curve, or another encoding of one.</summary>
    KeyEncoding,

    /// <summary>The key is of small order: many messages have the same signature.</summary>
    KeySmallOrder,

    /// <summary>The signature's point is no point of the curve, or another encoding of one.</summary>
    PointEncoding,

    /// <summary>The signature's point is of small order.</summary>
    PointSmallOrder,

    /// <summary>The signature's number is not below the group's order: the same signature written another way.</summary>
    NumberTooLarge,
}
