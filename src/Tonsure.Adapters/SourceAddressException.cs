namespace Tonsure.Adapters;

/// <summary>A variable that should hold a source's address does not.</summary>
/// <param name="variable">The variable.</param>
/// <param name="value">What it holds.</param>
public sealed class SourceAddressException(string variable, string value)
    : Exception($"{variable} is no address such as http://127.0.0.1:8080: '{value}'")
{
    /// <summary>The variable.</summary>
    public string Variable => variable;

    /// <summary>What it holds.</summary>
    public string Value => value;
}
