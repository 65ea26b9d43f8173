using System.Collections.Immutable;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>One signature of an envelope.</summary>
/// <param name="KeyId">A hint at the key, which nobody may trust; null where there is none.</param>
/// <param name="Signature">The signature's bytes.</param>
public sealed record DsseSignature(string? KeyId, ImmutableArray<byte> Signature)
{
    /// <inheritdoc/>
    public bool Equals(DsseSignature? other) =>
        other is not null
        && KeyId == other.KeyId
        && Signature.AsSpan().SequenceEqual(other.Signature.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => KeyId?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
