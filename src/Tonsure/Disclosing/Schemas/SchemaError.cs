namespace Tonsure.Disclosing.Schemas;

/// <summary>Where a document is not what its schema asks for.</summary>
/// <param name="Path">The place in the document, a JSON pointer (RFC 6901); empty for the whole of it.</param>
/// <param name="Keyword">The keyword of the schema that does not hold, such as <c>enum</c>.</param>
/// <param name="Expected">What the keyword asks for: a type, allowed values, a bound, a pattern or a missing name.</param>
/// <param name="Found">What is there, shortened.</param>
public sealed record SchemaError(string Path, string Keyword, string Expected, string Found);
