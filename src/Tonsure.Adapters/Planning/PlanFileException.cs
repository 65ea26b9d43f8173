namespace Tonsure.Adapters.Planning;

/// <summary>A file of jobs or sites is refused: where, and why.</summary>
/// <param name="path">The file.</param>
/// <param name="line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="problem">What is wrong.</param>
/// <param name="field">The field; empty where none is meant.</param>
/// <param name="value">What stands there.</param>
/// <param name="expected">What could stand there.</param>
public sealed class PlanFileException(
    string path,
    int line,
    PlanFileProblem problem,
    string field = "",
    string value = "",
    string expected = ""
) : Exception($"{path}:{line}: {problem} {field} '{value}'")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The line, from 1; 0 where the file as a whole is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong.</summary>
    public PlanFileProblem Problem { get; } = problem;

    /// <summary>The field; empty where none is meant.</summary>
    public string Field { get; } = field;

    /// <summary>What stands there.</summary>
    public string Value { get; } = value;

    /// <summary>What could stand there.</summary>
    public string Expected { get; } = expected;
}
