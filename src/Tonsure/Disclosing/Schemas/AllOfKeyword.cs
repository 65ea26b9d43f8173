using System.Collections.Immutable;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>allOf</c>, and <c>$ref</c>, which is one of one.</summary>
internal sealed class AllOfKeyword(ImmutableArray<SchemaNode> nodes) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        foreach (SchemaNode node in nodes)
        {
            Outcome one = run.Of(node, place);
            outcome.AddAll(one.Faults);
            outcome.Take(one);
        }
    }
}
