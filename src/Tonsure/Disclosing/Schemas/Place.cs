using System.Globalization;
using System.Text;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary>A place in a document, once for each, so that what is known of it is not worked out again.</summary>
internal sealed class Place
{
    private readonly Place? _parent;
    private readonly string _token;
    private readonly Dictionary<SchemaNode, Outcome?> _known = [];
    private readonly Dictionary<string, Place> _children = new(StringComparer.Ordinal);

    private Place(Place? parent, string token, JsonValue value)
    {
        _parent = parent;
        _token = token;
        Value = value;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public JsonValue Value { get; }

    public int Depth { get; }

    /// <summary>What a node of the schema has said of this place; null while it is at it.</summary>
    public bool Knows(SchemaNode node, out Outcome? outcome) =>
        _known.TryGetValue(node, out outcome);

    /// <summary>A node begins to look at this place.</summary>
    public void Begin(SchemaNode node) => _known.Add(node, null);

    /// <summary>A node has looked at this place.</summary>
    public void End(SchemaNode node, Outcome outcome) => _known[node] = outcome;

    public static Place Root(JsonValue document) => new(null, "", document);

    public Place Member(string name, JsonValue value)
    {
        if (!_children.TryGetValue(name, out Place? child))
        {
            child = new Place(this, name, value);
            _children.Add(name, child);
        }

        return child;
    }

    public Place Item(int index, JsonValue value) =>
        Member(index.ToString(CultureInfo.InvariantCulture), value);

    /// <summary>The JSON pointer.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        if (_parent is null)
        {
            return;
        }

        _parent.Append(text);
        text.Append('/').Append(JsonPointer.Escape(_token));
    }
}
