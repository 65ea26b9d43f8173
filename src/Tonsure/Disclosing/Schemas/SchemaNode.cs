using System.Collections.Immutable;

namespace Tonsure.Disclosing.Schemas;

/// <summary>A schema within a schema. Its keywords are set once all nodes are there, since schemas refer to one another in circles.</summary>
internal sealed class SchemaNode
{
    /// <summary>In the order in which they are checked; what is asked of unevaluated members comes last.</summary>
    public ImmutableArray<ISchemaKeyword> Keywords { get; set; } = [];

    /// <summary>Something refers to it, so it may be met many times at one place.</summary>
    public bool IsShared { get; set; }
}
