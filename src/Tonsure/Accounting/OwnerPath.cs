using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Accounting;

/// <summary>Who answers for an activity: a path such as <c>acme/nlp/team</c>. The default is <c>unowned</c>.</summary>
public readonly record struct OwnerPath
{
    private readonly string? _text;

    private OwnerPath(string text) => _text = text;

    /// <summary>Nobody was named.</summary>
    public static OwnerPath Unowned => default;

    /// <summary>Reads parts of letters, digits and <c>._@+-</c> between slashes; at most 256 characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OwnerPath owner)
    {
        owner = default;
        if (text is null || text.Length is 0 or > 256 || !text.Split('/').All(IsPart))
        {
            return false;
        }

        owner = text == "unowned" ? default : new OwnerPath(text);
        return true;
    }

    /// <summary>Whether the other path is this one or lies below it.</summary>
    public bool Contains(OwnerPath other)
    {
        string own = ToString();
        string text = other.ToString();
        return text == own || text.StartsWith(own + "/", StringComparison.Ordinal);
    }

    /// <summary><c>acme/nlp</c>.</summary>
    public override string ToString() => _text ?? "unowned";

    private static bool IsPart(string part) =>
        part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || "._@+-".Contains(c));
}
