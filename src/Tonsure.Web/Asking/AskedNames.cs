namespace Tonsure.Web.Asking;

/// <summary>Which texts out of a question may be names of subjects, sites and runs.</summary>
internal static class AskedNames
{
    /// <summary>The longest, in letters.</summary>
    internal const int Longest = 512;

    /// <summary>What programs are told of a text that is none.</summary>
    internal static string Fault { get; } = $"is longer than {Longest} letters or holds a NUL";

    /// <summary>Whether something could have this name.</summary>
    internal static bool IsName(string text) =>
        text.Length <= Longest && !text.Contains('\0', StringComparison.Ordinal);
}
