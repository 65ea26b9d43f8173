using Tonsure.Adapters;

namespace Tonsure.Cli;

/// <summary>What every command has: the world, the languages and where to write.</summary>
/// <param name="World">The adapters.</param>
/// <param name="Texts">People's language.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and diagnostics.</param>
/// <param name="IsTerminal">Whether results go to a terminal.</param>
/// <param name="Rest">What was typed after <c>--</c>.</param>
internal sealed record CommandContext(
    Composition World,
    Languages.Texts Texts,
    TextWriter Out,
    TextWriter Error,
    bool IsTerminal,
    IReadOnlyList<string> Rest
)
{
    /// <summary>Writes a warning to the diagnostics.</summary>
    public void Warn(string text) => Error.WriteLine($"tonsure: {Texts.Warning}: {text}");

    /// <summary>Writes a remark to the diagnostics.</summary>
    public void Say(string text) => Error.WriteLine($"tonsure: {text}");
}
