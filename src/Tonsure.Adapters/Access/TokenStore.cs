using System.Security.Cryptography;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Access;

/// <summary>
/// The access tokens of a home: a file each, mode 0600, in a folder of mode 0700. A token is found by the id in it and looked up with each
/// use, so that it is revoked at once.
/// </summary>
/// <param name="folder"><c>TONSURE_HOME/tokens</c>; made with the first token.</param>
/// <param name="time">The clock.</param>
public sealed class TokenStore(string folder, TimeProvider time)
{
    private const string Ending = ".json";
    private const int PepperBytes = 32;

    private string PepperPath => Path.Combine(folder, "pepper");

    /// <summary>Makes a token.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">What it allows.</param>
    /// <param name="life">How long; null for ever.</param>
    /// <returns>What is kept, and the token itself, which nobody can tell again.</returns>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    /// <exception cref="TokenFileException">The pepper cannot be used.</exception>
    public (StoredToken Token, string Secret) Create(
        string name,
        IReadOnlyList<string> scopes,
        TimeSpan? life
    )
    {
        try
        {
            Directory.CreateDirectory(folder, PrivateFiles.Folder);
            byte[] pepper = Pepper() ?? NewPepper();
            TokenText text = TokenText.New();
            long now = Now;
            StoredToken token = new(
                text.Id,
                name,
                scopes,
                now,
                life is { } span ? now + (long)span.TotalMilliseconds : null,
                null
            );
            Write(TokenFile.Of(token, text.Secret, pepper), overwrite: false);
            return (token, text.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }
    }

    /// <summary>All tokens, revoked ones too, the oldest first.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be read.</exception>
    /// <exception cref="TokenFileException">A file of it cannot be used.</exception>
    public IReadOnlyList<StoredToken> All()
    {
        try
        {
            return Directory.Exists(folder)
                ?
                [
                    .. Directory
                        .GetFiles(folder, "*" + Ending)
                        .Select(path => Path.GetFileNameWithoutExtension(path))
                        .Where(TokenText.IsId)
                        .Select(Load)
                        .OfType<TokenFile>()
                        .Select(file => file.Token)
                        .OrderBy(token => token.CreatedMs)
                        .ThenBy(token => token.Id, StringComparer.Ordinal),
                ]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }
    }

    /// <summary>The token of a text that somebody brought, where it allows anything now; null for any other text.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be read.</exception>
    /// <exception cref="TokenFileException">Its file or the pepper cannot be used.</exception>
    public StoredToken? Find(string text)
    {
        if (TokenText.Read(text) is not { } brought)
        {
            return null;
        }

        return
            Load(brought.Id) is { } file
            && Pepper() is { } pepper
            && file.Matches(brought.Secret, pepper)
            && file.Token.IsValidAt(Now)
            ? file.Token
            : null;
    }

    /// <summary>The token of an id, where it allows anything now.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be read.</exception>
    /// <exception cref="TokenFileException">Its file cannot be used.</exception>
    public StoredToken? OfId(string id) =>
        TokenText.IsId(id) && Load(id)?.Token is { } token && token.IsValidAt(Now) ? token : null;

    /// <summary>Revokes a token; once revoked it stays so.</summary>
    /// <returns>The token; null where there is none of this id.</returns>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    /// <exception cref="TokenFileException">Its file cannot be used.</exception>
    public StoredToken? Revoke(string id)
    {
        if (!TokenText.IsId(id) || Load(id) is not { } file)
        {
            return null;
        }

        if (file.Token.RevokedMs is not null)
        {
            return file.Token;
        }

        TokenFile revoked = file with { Token = file.Token with { RevokedMs = Now } };
        try
        {
            Write(revoked, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }

        return revoked.Token;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Write(TokenFile file, bool overwrite)
    {
        string path = Path.Combine(folder, file.Token.Id + Ending);
        DurableFiles.Replace(path, path + ".new", file.ToBytes(), DurableFiles.Private, overwrite);
        DurableNames.SyncDirectory(folder);
    }

    private TokenFile? Load(string id)
    {
        string path = Path.Combine(folder, id + Ending);
        if (Bytes(path) is not { } bytes)
        {
            return null;
        }

        try
        {
            TokenFile file = TokenFile.Read(bytes);
            return file.Token.Id == id
                ? file
                : throw new TokenFileException(path, isOpen: false, "it is another token's");
        }
        catch (FormatException e)
        {
            throw new TokenFileException(path, isOpen: false, e.Message);
        }
    }

    private byte[]? Pepper() => Bytes(PepperPath);

    private byte[] NewPepper()
    {
        string mine =
            PepperPath + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        DurableFiles.WriteNew(
            mine,
            RandomNumberGenerator.GetBytes(PepperBytes),
            DurableFiles.Private
        );
        // Of two who make one at once the first one's counts.
        _ = DurableNames.TryLink(mine, PepperPath);
        File.Delete(mine);
        return Pepper() ?? throw new IOException("the pepper is gone");
    }

    private byte[]? Bytes(string path)
    {
        try
        {
            return PrivateFiles.Read(path)
                ?? throw new TokenFileException(path, isOpen: true, "others may read or write it");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }
    }
}
