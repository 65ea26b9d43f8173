using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueKeyword : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (place.Value is not JsonValue.Array list)
        {
            return;
        }

        // By their one text: objects of one size share a hash code, and a hostile list would take its square.
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < list.Items.Length; i++)
        {
            if (!seen.Add(Convert.ToBase64String(CanonicalJson.Write(list.Items[i]))))
            {
                outcome.Add(new Fault(place.Item(i, list.Items[i]), "uniqueItems", "true"));
            }
        }
    }
}
