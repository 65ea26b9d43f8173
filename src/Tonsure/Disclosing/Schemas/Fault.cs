using System.Text;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary>An error before its place and value are written out.</summary>
internal sealed record Fault(Place Place, string Keyword, string Expected)
{
    private const int MostFound = 60;

    public SchemaError ToError() => new(Place.ToString(), Keyword, Expected, Shortened());

    private string Shortened()
    {
        string text = Place.Value switch
        {
            JsonValue.Members members => $"{{{members.Values.Count}}}",
            JsonValue.Array list => $"[{list.Items.Length}]",
            { } value => Encoding.UTF8.GetString(CanonicalJson.Write(value)),
        };
        if (text.Length <= MostFound)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[MostFound - 1]) ? MostFound - 1 : MostFound;
        return text[..end] + "…";
    }
}
