using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>unevaluatedProperties</c>: of the members that no other keyword of this schema or within it has looked at.</summary>
internal sealed class UnevaluatedKeyword(SchemaNode? node) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        // Where something failed nothing was seen, and every member would be blamed.
        if (!outcome.Holds || place.Value is not JsonValue.Members members)
        {
            return;
        }

        foreach ((string name, JsonValue value) in members.Values)
        {
            if (outcome.HasSeen(name))
            {
                continue;
            }

            Place member = place.Member(name, value);
            if (node is null)
            {
                outcome.Add(new Fault(member, "unevaluatedProperties", "false"));
            }
            else
            {
                outcome.AddAll(run.Of(node, member).Faults);
            }
        }

        foreach (string name in members.Values.Keys)
        {
            outcome.Saw(name);
        }
    }
}
