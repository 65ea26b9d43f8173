using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>required</c>.</summary>
internal sealed class RequiredKeyword(ImmutableArray<string> names) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (place.Value is not JsonValue.Members members)
        {
            return;
        }

        foreach (string name in names.Where(name => !members.Values.ContainsKey(name)))
        {
            outcome.Add(new Fault(place, "required", name));
        }
    }
}
