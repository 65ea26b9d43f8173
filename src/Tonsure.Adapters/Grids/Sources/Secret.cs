namespace Tonsure.Adapters.Grids.Sources;

/// <summary>A key, password or token. It prints as what it is and never as its text.</summary>
public sealed class Secret
{
    private readonly string _text;

    /// <summary>A secret.</summary>
    /// <exception cref="ArgumentException">The text is empty or has control characters, which no header may carry.</exception>
    public Secret(string text)
    {
        if (!IsUsable(text))
        {
            throw new ArgumentException("a key is one line that is not empty", nameof(text));
        }

        _text = text;
    }

    /// <summary>Whether a text can be a secret.</summary>
    public static bool IsUsable(string? text) =>
        !string.IsNullOrEmpty(text) && !text.Any(char.IsControl);

    /// <summary>The text, for the request that needs it and nothing else.</summary>
    public string Reveal() => _text;

    /// <summary><c>(secret)</c>.</summary>
    public override string ToString() => "(secret)";
}
