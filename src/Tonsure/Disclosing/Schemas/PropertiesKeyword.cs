using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>properties</c>, and <c>additionalProperties</c> for the rest.</summary>
/// <param name="named">By name.</param>
/// <param name="rest">Of all others; null where nothing is asked of them.</param>
/// <param name="isClosed">Whether there are to be no others.</param>
internal sealed class PropertiesKeyword(
    ImmutableDictionary<string, SchemaNode> named,
    SchemaNode? rest,
    bool isClosed
) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (place.Value is not JsonValue.Members members)
        {
            return;
        }

        foreach ((string name, JsonValue value) in members.Values)
        {
            if ((named.GetValueOrDefault(name) ?? rest) is { } node)
            {
                outcome.Saw(name);
                outcome.AddAll(run.Of(node, place.Member(name, value)).Faults);
            }
            else if (isClosed)
            {
                outcome.Add(new Fault(place.Member(name, value), "additionalProperties", "false"));
            }
        }
    }
}
