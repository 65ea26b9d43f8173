using Tonsure.Adapters.Interop;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>The signing keys of this user: one file each, mode 0600, in a folder of mode 0700.</summary>
/// <param name="folder">The folder; made with the first key.</param>
public sealed class KeyStore(string folder)
{
    private const string Current = ".key";
    private const string Retired = ".retired";

    /// <summary>The names of all keys.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*" + Current)
                    .Select(path => Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(path)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Makes a key.</summary>
    /// <param name="name">Its name, by <see cref="NoteKey.IsName"/>.</param>
    /// <param name="type">What it signs.</param>
    /// <returns>What others are given.</returns>
    /// <exception cref="KeyFileException">There is one of this name.</exception>
    public NoteKey Create(string name, NoteKeyType type)
    {
        Directory.CreateDirectory(folder, PrivateFiles.Folder);
        string path = PathOf(name);
        using PrivateKey secret = PrivateKey.Create();
        NoteKey key = NoteKey.Of(name, type, secret.PublicKey.Span);
        try
        {
            DurableFiles.Replace(
                path,
                path + ".new",
                KeyFile.Text(key, secret),
                DurableFiles.Private,
                overwrite: false
            );
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(path + ".new");
            throw new KeyFileException(path, name, KeyFileProblem.Exists);
        }

        DurableNames.SyncDirectory(folder);
        return key;
    }

    /// <summary>Reads a key; whoever asked disposes of it.</summary>
    /// <exception cref="KeyFileException">There is none, it is broken, or others may read it.</exception>
    public StoredKey Load(string name) => KeyFile.Read(PathOf(name), name);

    /// <summary>The public keys that a name has had before the present one.</summary>
    /// <exception cref="KeyFileException">One of them cannot be read.</exception>
    public IReadOnlyList<NoteKey> RetiredOf(string name)
    {
        List<NoteKey> keys = [];
        string root = PathOf(name)[..^Current.Length];
        // The key's id is between the name and the ending, so that no longer name is taken for this one.
        string[] paths = Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetFiles(folder, $"*{Retired}")
                    .Where(path =>
                        path.StartsWith(root, StringComparison.Ordinal)
                        && path.Length == root.Length + ".12345678".Length + Retired.Length
                    ),
            ]
            : [];
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            using StoredKey key = KeyFile.Read(path, name);
            keys.Add(key.Key);
        }

        return keys;
    }

    /// <summary>Makes a new key of a name; the old one is kept beside it and signs no more.</summary>
    /// <exception cref="KeyFileException">There is none, it is broken, or others may read it.</exception>
    public KeyRotation Rotate(string name)
    {
        string path = PathOf(name);
        using StoredKey old = Load(name);
        using PrivateKey secret = PrivateKey.Create();
        NoteSigner signer = new(name, old.Key.Type, secret);
        string text = $"tonsure key rotation\n{old.Key}\n{signer.Key}\n";
        SignedNote note = SignedNote.Of(text, old.Signer.Sign(text, 0), signer.Sign(text, 0));

        string root = path[..^Current.Length];
        string handover = $"{root}.{signer.Key.IdText}.rotation";
        DurableFiles.WriteNew(handover, note.ToBytes(), DurableFiles.Private);
        DurableFiles.WriteNew(
            $"{root}.{old.Key.IdText}{Retired}",
            KeyFile.Text(old.Key, old.Secret),
            DurableFiles.Private
        );
        DurableNames.SyncDirectory(folder);
        DurableFiles.Replace(
            path,
            path + ".new",
            KeyFile.Text(signer.Key, secret),
            DurableFiles.Private
        );
        DurableNames.SyncDirectory(folder);
        return new KeyRotation(old.Key, signer.Key, note, handover);
    }

    private string PathOf(string name) =>
        Path.Combine(folder, Uri.EscapeDataString(name) + Current);
}
