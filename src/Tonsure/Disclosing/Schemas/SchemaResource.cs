using System.Globalization;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary>A schema document: its address, its dialect, and the places in it that others refer to.</summary>
internal sealed class SchemaResource
{
    private const string Draft7 = "http://json-schema.org/draft-07/schema";
    private const string Draft2020 = "https://json-schema.org/draft/2020-12/schema";
    private static readonly Uri Nameless = new("schema:/");

    private readonly Dictionary<string, JsonValue> _anchors = new(StringComparer.Ordinal);

    /// <exception cref="SchemaException">The dialect is not known.</exception>
    public SchemaResource(JsonValue json)
    {
        Json = json;
        Address = json["$id"]?.AsText is { } id
            ? Uri.TryCreate(id, UriKind.Absolute, out Uri? address)
                ? address
                : throw new SchemaException($"$id: {id} is no address")
            : Nameless;
        Is2020 = json["$schema"]?.AsText?.TrimEnd('#') switch
        {
            Draft7 => false,
            Draft2020 => true,
            var other => throw new SchemaException($"$schema: {other ?? "missing"} is not known"),
        };
        Collect(json);
    }

    public JsonValue Json { get; }

    public Uri Address { get; }

    /// <summary>Of 2020-12, where keywords beside a reference hold; in draft-07 they do not.</summary>
    public bool Is2020 { get; }

    /// <summary>The schema at a fragment: empty, a JSON pointer, or an anchor; null where there is none.</summary>
    public JsonValue? At(string fragment)
    {
        string text = Uri.UnescapeDataString(fragment);
        if (text.Length == 0)
        {
            return Json;
        }

        if (text[0] != '/')
        {
            return _anchors.GetValueOrDefault(text);
        }

        JsonValue? at = Json;
        foreach (string name in JsonPointer.Names(text))
        {
            at = at is JsonValue.Array list
                ? int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int i)
                && i < list.Items.Length
                    ? list.Items[i]
                    : null
                : at?[name];
        }

        return at;
    }

    private void Collect(JsonValue json)
    {
        switch (json)
        {
            case JsonValue.Array list:
                foreach (JsonValue item in list.Items)
                {
                    Collect(item);
                }

                break;
            case JsonValue.Members members:
                if (members["$anchor"]?.AsText is { } anchor && !_anchors.TryAdd(anchor, members))
                {
                    throw new SchemaException($"$anchor: {anchor} stands twice");
                }

                foreach ((string name, JsonValue value) in members.Values)
                {
                    // Values are no schemas.
                    if (name is not ("const" or "enum" or "default" or "examples"))
                    {
                        Collect(value);
                    }
                }

                break;
            default:
                break;
        }
    }
}
