using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>items</c>, with the first ones apart where it is a list, and <c>additionalItems</c> for the rest.</summary>
internal sealed class ItemsKeyword(ImmutableArray<SchemaNode> first, SchemaNode? rest)
    : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (place.Value is not JsonValue.Array list)
        {
            return;
        }

        for (int i = 0; i < list.Items.Length; i++)
        {
            if ((i < first.Length ? first[i] : rest) is { } node)
            {
                outcome.AddAll(run.Of(node, place.Item(i, list.Items[i])).Faults);
            }
        }
    }
}
