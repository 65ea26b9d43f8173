using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>minLength</c>, <c>maxLength</c> (in code points), <c>minItems</c>, <c>maxItems</c>, <c>minProperties</c>, <c>maxProperties</c>.</summary>
internal sealed class CountKeyword(string name, double bound) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        int? count = (name[3..], place.Value) switch
        {
            ("Length", JsonValue.Text text) => text.Value.EnumerateRunes().Count(),
            ("Items", JsonValue.Array list) => list.Items.Length,
            ("Properties", JsonValue.Members members) => members.Values.Count,
            _ => null,
        };
        if (
            count is { } found
            && (name.StartsWith("min", StringComparison.Ordinal) ? found < bound : found > bound)
        )
        {
            outcome.Add(new Fault(place, name, EcmaNumber.Format(bound)));
        }
    }
}
