using System.Collections.Immutable;

namespace Tonsure.Disclosing.Records;

/// <summary>A signature line of a note.</summary>
/// <param name="Name">Whose it says it is.</param>
/// <param name="KeyId">Of which key.</param>
/// <param name="Bytes">What comes after the key's id; its form is a matter of the key's type.</param>
public sealed record NoteSignature(string Name, uint KeyId, ImmutableArray<byte> Bytes)
{
    /// <inheritdoc/>
    public bool Equals(NoteSignature? other) =>
        other is not null
        && Name == other.Name
        && KeyId == other.KeyId
        && Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(KeyId & int.MaxValue);

    /// <summary><c>— name base64(id ‖ bytes)</c> and a line's end.</summary>
    public override string ToString() =>
        $"— {Name} {Convert.ToBase64String([(byte)(KeyId >> 24), (byte)((KeyId >> 16) & 255), (byte)((KeyId >> 8) & 255), (byte)(KeyId & 255), .. Bytes])}\n";
}
