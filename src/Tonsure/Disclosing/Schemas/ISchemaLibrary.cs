using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Disclosing.Schemas;

/// <summary>The schemas that ship, each under the name of its format and version, such as <c>cyclonedx-1.7</c>.</summary>
public interface ISchemaLibrary
{
    /// <summary>Names of all of them.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>Finds a schema.</summary>
    /// <param name="name">The format and the version.</param>
    /// <param name="schema">The schema; null where none of that name ships.</param>
    bool TryGet(string name, [NotNullWhen(true)] out JsonSchema? schema);
}
