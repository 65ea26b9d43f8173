using System.Reflection;

namespace Tonsure.Cli;

/// <summary>The program's version, as it is recorded beside what it measured.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "0";
}
