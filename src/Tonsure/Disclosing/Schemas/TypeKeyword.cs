using System.Collections.Immutable;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword(ImmutableArray<string> kinds) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (!kinds.Any(kind => JsonKinds.Is(place.Value, kind)))
        {
            outcome.Add(new Fault(place, "type", string.Join(" | ", kinds)));
        }
    }
}
