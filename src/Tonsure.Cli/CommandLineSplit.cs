namespace Tonsure.Cli;

/// <summary>What must be known of the command line before it is parsed.</summary>
internal static class CommandLineSplit
{
    /// <summary>Our own words, and those behind the first <c>--</c>, which belong to the child untouched.</summary>
    public static (string[] Own, string[] Child) AtDoubleDash(string[] args)
    {
        int dash = Array.IndexOf(args, "--");
        return dash < 0 ? (args, []) : (args[..dash], args[(dash + 1)..]);
    }

    /// <summary>The language asked for, needed before any text is made.</summary>
    public static string? Language(string[] own)
    {
        int option = Array.FindIndex(
            own,
            a => a == "--lang" || a.StartsWith("--lang=", StringComparison.Ordinal)
        );
        return option < 0 ? null
            : own[option].Contains('=', StringComparison.Ordinal) ? own[option].Split('=', 2)[1]
            : own.ElementAtOrDefault(option + 1);
    }
}
