using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary>
/// A JSON Schema, draft-07 or 2020-12, of the keywords that the schemas of CycloneDX and SPDX use. A keyword that is not known is
/// refused when the schema is read, since to ignore it would be to accept what it forbids.
/// </summary>
public sealed class JsonSchema
{
    private readonly SchemaNode _root;
    private readonly bool _tracks;

    private JsonSchema(SchemaNode root, bool tracks) => (_root, _tracks) = (root, tracks);

    /// <summary>Reads a schema with all that it refers to.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="others">Schemas that it refers to by their <c>$id</c>.</param>
    /// <exception cref="SchemaException">A keyword or dialect is not known, or a reference leads nowhere.</exception>
    public static JsonSchema Read(JsonValue root, params IEnumerable<JsonValue> others)
    {
        SchemaCompiler compiler = new(root, others);
        return new JsonSchema(compiler.Root(), compiler.Tracks);
    }

    /// <summary>What of a document does not hold; empty where it is valid.</summary>
    /// <param name="document">The document.</param>
    /// <remarks>Of alternatives that all fail, the errors are those of the one that comes nearest.</remarks>
    public ImmutableArray<SchemaError> Check(JsonValue document) =>
        [
            .. new SchemaRun(_tracks)
                .Of(_root, Place.Root(document))
                .Faults.Select(fault => fault.ToError())
                .Distinct()
                .OrderBy(error => error.Path, StringComparer.Ordinal),
        ];
}
