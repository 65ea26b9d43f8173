using System.Collections.Immutable;
using System.Text;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class ValuesKeyword(string name, ImmutableArray<JsonValue> values) : ISchemaKeyword
{
    // Longer lists (there are 811 licences) are counted.
    private const int MostListed = 16;

    private readonly ImmutableHashSet<JsonValue> _allowed = [.. values];

    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (!_allowed.Contains(place.Value))
        {
            outcome.Add(new Fault(place, name, Listed()));
        }
    }

    private string Listed() =>
        string.Join(
            ", ",
            values
                .Take(MostListed)
                .Select(value => Encoding.UTF8.GetString(CanonicalJson.Write(value)))
        ) + (values.Length > MostListed ? $", … ({values.Length})" : "");
}
