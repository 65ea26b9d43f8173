using System.Text;
using Microsoft.Win32.SafeHandles;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Finds a source's key: in <c>TONSURE_SOURCE_KEY</c>, else in a file <c>keys/source</c> of the home that is the user's own and
/// that nobody else can read. A login is <c>TONSURE_SOURCE_USER</c> and <c>TONSURE_SOURCE_PASSWORD</c>, or a file of two lines.
/// </summary>
public sealed class SourceKeys
{
    private const int Longest = 4096;

    private readonly Func<string, string?> _environment;
    private readonly string _folder;

    /// <summary>The places.</summary>
    /// <param name="environment">Reads a variable; null where it is not set.</param>
    /// <param name="folder">The folder of key files; it need not exist.</param>
    public SourceKeys(Func<string, string?> environment, string folder) =>
        (_environment, _folder) = (environment, folder);

    /// <summary>A key of one part.</summary>
    /// <param name="name">The key's name in both places: <c>eia</c> is <c>TONSURE_EIA_KEY</c> and <c>keys/eia</c>.</param>
    public KeyAnswer Key(string name)
    {
        string variable = $"TONSURE_{name.ToUpperInvariant()}_KEY";
        string? value = _environment(variable);
        return string.IsNullOrEmpty(value)
                ? FromFile(name, lines: 1, $"set {variable} or write the key into")
            : Secret.IsUsable(value) ? new KeyAnswer.Found(new Secret(value), null)
            : new KeyAnswer.Missing($"{variable} holds more than one line");
    }

    /// <summary>A name and a password.</summary>
    /// <param name="name">The login's name in both places: <c>watttime</c>.</param>
    public KeyAnswer Login(string name)
    {
        string prefix = $"TONSURE_{name.ToUpperInvariant()}";
        string? user = _environment(prefix + "_USER");
        string? password = _environment(prefix + "_PASSWORD");
        if (string.IsNullOrEmpty(user) && string.IsNullOrEmpty(password))
        {
            return FromFile(
                name,
                lines: 2,
                $"set {prefix}_USER and {prefix}_PASSWORD, or write name and password on two lines into"
            );
        }

        return Secret.IsUsable(user) && Secret.IsUsable(password)
            ? new KeyAnswer.Found(new Secret(password!), new Secret(user!))
            : new KeyAnswer.Missing(
                $"{prefix}_USER and {prefix}_PASSWORD are needed, one line each"
            );
    }

    private KeyAnswer FromFile(string name, int lines, string mend)
    {
        string path = Path.Combine(_folder, name);
        try
        {
            using SafeFileHandle file = File.OpenHandle(path);
            // Asked of the open file: a path could point elsewhere a moment later.
            if (Unsafe(file, path) is { } reason)
            {
                return new KeyAnswer.Missing(reason);
            }

            byte[] bytes = new byte[Longest];
            int length = RandomAccess.Read(file, bytes, 0);
            string[] text = Encoding
                .UTF8.GetString(bytes, 0, length)
                .Split(
                    '\n',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                );
            return length == Longest
                || text.Length != lines
                || !Array.TrueForAll(text, Secret.IsUsable)
                    ? new KeyAnswer.Missing($"{path} does not hold {lines} line(s)")
                : lines == 1 ? new KeyAnswer.Found(new Secret(text[0]), null)
                : new KeyAnswer.Found(new Secret(text[1]), new Secret(text[0]));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new KeyAnswer.Missing($"no key: {mend} {path} (mode 0600)");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new KeyAnswer.Missing($"{path}: {TonsureHome.Reason(e)}");
        }
    }

    private static string? Unsafe(SafeFileHandle file, string path)
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        UnixFileMode mode = File.GetUnixFileMode(file);
        return (mode & ~Own) != UnixFileMode.None
                ? $"{path} is open to others or executable; chmod 600 it"
            : !FileOwner.IsThisUser(file) ? $"{path} belongs to another user"
            : null;
    }
}
