using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads the YAML that stands before a model card.</summary>
public interface IFrontMatter
{
    /// <summary>Reads YAML as the JSON that it stands for; every value that is no list and no map is a text, as it is written.</summary>
    /// <param name="yaml">The text between the fences.</param>
    /// <param name="value">What it says; null where it cannot be read.</param>
    /// <param name="line">The line where reading stopped, from 1; 0 where it did not.</param>
    bool TryRead(string yaml, [NotNullWhen(true)] out JsonValue? value, out int line);
}
