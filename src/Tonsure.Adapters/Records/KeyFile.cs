using System.Text;
using Tonsure.Adapters.Interop;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>A private key's file: <c>PRIVATE+KEY+name+id+base64(type ‖ seed)</c>, as other programs for notes write it.</summary>
internal static class KeyFile
{
    private const string Head = "PRIVATE+KEY+";

    internal static byte[] Text(NoteKey key, PrivateKey secret)
    {
        byte type = Base64.TryDecode(key.ToString().Split('+', 3)[2], out byte[]? known)
            ? known[0]
            : throw new InvalidOperationException("a key's text says its type");
        return Encoding.UTF8.GetBytes(
            $"{Head}{key.Name}+{key.IdText}+{Convert.ToBase64String([type, .. secret.Seed()])}\n"
        );
    }

    /// <summary>Reads a key; whoever else may read the file is a reason not to.</summary>
    /// <exception cref="KeyFileException">It cannot be used.</exception>
    internal static StoredKey Read(string path, string name)
    {
        string text;
        try
        {
            text = Encoding.UTF8.GetString(
                PrivateFiles.Read(path)
                    ?? throw new KeyFileException(path, name, KeyFileProblem.Exposed)
            );
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KeyFileException(path, name, KeyFileProblem.Missing);
        }

        return Parse(text, name) ?? throw new KeyFileException(path, name, KeyFileProblem.Broken);
    }

    private static StoredKey? Parse(string text, string name)
    {
        string[] parts = text.StartsWith(Head, StringComparison.Ordinal)
            ? text[Head.Length..].TrimEnd('\n').Split('+', 3)
            : [];
        if (
            parts.Length != 3
            || parts[0] != name
            || !Base64.TryDecode(parts[2], out byte[]? bytes)
            || bytes.Length != 1 + StrictEd25519.KeyLength
            || bytes[0] is not (0x01 or 0x04)
            || PrivateKey.FromSeed(bytes.AsSpan(1)) is not { } secret
        )
        {
            return null;
        }

        NoteKeyType type = bytes[0] == 0x01 ? NoteKeyType.Log : NoteKeyType.Witness;
        NoteSigner signer = new(name, type, secret);
        return signer.Key.IdText == parts[1] ? new StoredKey(signer, secret) : null;
    }
}
