using System.Text;
using System.Text.RegularExpressions;

namespace Tonsure.Disclosing.Schemas;

/// <summary>
/// A regular expression of ECMA-262, as schemas write them, in the library's words: <c>$</c> is the very end, <c>\d</c> and <c>\w</c> are
/// ASCII, and a dot is no line end of any kind.
/// </summary>
internal sealed class EcmaPattern
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    private readonly Lazy<Regex> _regex;

    /// <summary>A pattern.</summary>
    /// <exception cref="ArgumentException">It is none, or one that is not translated.</exception>
    public EcmaPattern(string written)
    {
        Written = written;
        string translated = Translate(written);
        // Said now, not when a document meets it.
        _ = new Regex(translated, RegexOptions.CultureInvariant, Most);
        _regex = new Lazy<Regex>(() => Make(translated));
    }

    public string Written { get; }

    /// <exception cref="RegexMatchTimeoutException">It took more than a second.</exception>
    public bool IsMatch(string text) => _regex.Value.IsMatch(text);

    /// <summary>In linear time where the pattern has no look-around, else with a limit.</summary>
    private static Regex Make(string pattern)
    {
        try
        {
            return new Regex(
                pattern,
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
                Most
            );
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Most);
        }
    }

    private static string Translate(string written)
    {
        StringBuilder text = new(written.Length + 16);
        bool inClass = false;
        int i = 0;
        while (i < written.Length)
        {
            char c = written[i++];
            if (c == '\\' && i < written.Length)
            {
                text.Append(Escape(written[i++], inClass));
                continue;
            }

            if (c == '[' && !inClass && i < written.Length && written[i] == ']')
            {
                throw new ArgumentException($"an empty class in {written}", nameof(written));
            }

            text.Append(
                (c, inClass) switch
                {
                    ('[', true) => "\\[",
                    ('$', false) => "\\z",
                    ('.', false) => "[^\\n\\r\\u2028\\u2029]",
                    _ => c.ToString(),
                }
            );
            inClass = inClass ? c != ']' : c == '[';
        }

        return text.ToString();
    }

    private static string Escape(char letter, bool inClass) =>
        (letter, inClass) switch
        {
            ('d', true) => "0-9",
            ('d', false) => "[0-9]",
            ('D', false) => "[^0-9]",
            ('w', true) => "A-Za-z0-9_",
            ('w', false) => "[A-Za-z0-9_]",
            ('W', false) => "[^A-Za-z0-9_]",
            ('s' or 'S' or 't' or 'n' or 'r' or 'f' or 'v' or 'x' or 'u', _) => $"\\{letter}",
            _ when char.IsAsciiLetterOrDigit(letter) => throw new ArgumentException(
                $"\\{letter} in a pattern is not understood",
                nameof(letter)
            ),
            _ => $"\\{letter}",
        };
}
