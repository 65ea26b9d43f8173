namespace Tonsure.Disclosing.Schemas;

/// <summary>A schema that cannot be evaluated in full, and so is not evaluated at all.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>A schema without a reason.</summary>
    public SchemaException()
        : this("the schema cannot be evaluated") { }

    /// <summary>A schema and why.</summary>
    /// <param name="message">The place in the schema and what is not understood.</param>
    public SchemaException(string message)
        : base(message) { }

    /// <summary>A schema, why, and what led to it.</summary>
    /// <param name="message">The place in the schema and what is not understood.</param>
    /// <param name="innerException">What led to it.</param>
    public SchemaException(string message, Exception innerException)
        : base(message, innerException) { }
}
