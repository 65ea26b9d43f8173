using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>format</c>, asserted.</summary>
internal sealed class FormatKeyword(string name, Func<string, bool> holds) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (place.Value is JsonValue.Text { Value: var text } && !holds(text))
        {
            outcome.Add(new Fault(place, "format", name));
        }
    }
}
