namespace Tonsure.Adapters.Ledgers;

/// <summary>A segment was written by a program that knows more columns than this one.</summary>
/// <param name="version">What the file states.</param>
public sealed class UnknownSchemaException(string version)
    : Exception(
        $"schema version {version} is unknown; this program reads {ActivitySchema.Version}"
    );
