using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary>Turns schemas into nodes, all definitions included, so that whatever is not understood is found before any document is.</summary>
internal sealed class SchemaCompiler
{
    private static readonly ImmutableHashSet<string> SaysNothing = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "$schema",
        "$id",
        "$comment",
        "$anchor",
        "title",
        "description",
        "examples",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        // What CycloneDX says of the values of an enumeration.
        "meta:enum"
    );

    private readonly Dictionary<Uri, SchemaResource> _resources = [];
    private readonly Dictionary<JsonValue, SchemaNode> _nodes = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Queue<(SchemaResource Resource, JsonValue Json)> _asked = [];
    private readonly List<(SchemaResource Resource, JsonValue Json)> _unasked = [];
    private readonly SchemaResource _root;
    private bool _areAllMet;

    public SchemaCompiler(JsonValue root, IEnumerable<JsonValue> others)
    {
        _root = new SchemaResource(root);
        _resources.Add(_root.Address, _root);
        foreach (JsonValue other in others)
        {
            SchemaResource resource = new(other);
            if (!_resources.TryAdd(resource.Address, resource))
            {
                throw new SchemaException($"$id: {resource.Address} stands twice");
            }
        }
    }

    /// <summary>Whether anything asks which members were looked at.</summary>
    public bool Tracks { get; private set; }

    public SchemaNode Root()
    {
        SchemaNode root = Shared(_root, _root.Json);
        ReadAsked();
        // What no document can meet is read too. SPDX 3.0.1 refers there to a definition that it does not have.
        _areAllMet = true;
        for (int i = 0; i < _unasked.Count; i++)
        {
            _ = Inner(_unasked[i].Resource, _unasked[i].Json);
            ReadAsked();
        }

        return root;
    }

    /// <summary>A definition: whatever refers to it asks for it; if nothing does, it is read last.</summary>
    public void Define(SchemaResource resource, JsonValue json) => _unasked.Add((resource, json));

    private void ReadAsked()
    {
        while (_asked.TryDequeue(out (SchemaResource Resource, JsonValue Json) asked))
        {
            Fill(asked.Resource, asked.Json);
        }
    }

    /// <summary>The node of a schema that stands in another, read at once.</summary>
    public SchemaNode Inner(SchemaResource resource, JsonValue json)
    {
        bool isNew = !_nodes.ContainsKey(json);
        SchemaNode node = Get(json);
        if (isNew)
        {
            Fill(resource, json);
        }

        return node;
    }

    /// <summary>The node that a reference leads to, read later, since references go in circles.</summary>
    public SchemaNode Referred(SchemaResource resource, string reference)
    {
        (SchemaResource? other, string fragment) = Target(resource, reference);
        if (other?.At(fragment) is not { } json)
        {
            return _areAllMet
                ? new SchemaNode { Keywords = [new NothingKeyword()] }
                : throw new SchemaException($"$ref: {reference} leads nowhere");
        }

        return Shared(other, json);
    }

    private (SchemaResource? Resource, string Fragment) Target(
        SchemaResource resource,
        string reference
    )
    {
        // A place of the schema itself, whatever its address: an URN can be put together with nothing.
        if (reference.StartsWith('#'))
        {
            return (resource, reference[1..]);
        }

        return Uri.TryCreate(resource.Address, reference, out Uri? target)
            ? (
                _resources.GetValueOrDefault(new Uri(target.GetLeftPart(UriPartial.Query))),
                target.Fragment.TrimStart('#')
            )
            : (null, "");
    }

    private SchemaNode Shared(SchemaResource resource, JsonValue json)
    {
        if (!_nodes.ContainsKey(json))
        {
            _asked.Enqueue((resource, json));
        }

        SchemaNode node = Get(json);
        node.IsShared = true;
        return node;
    }

    private SchemaNode Get(JsonValue json)
    {
        if (!_nodes.TryGetValue(json, out SchemaNode? node))
        {
            node = new SchemaNode();
            _nodes.Add(json, node);
        }

        return node;
    }

    private void Fill(SchemaResource resource, JsonValue json)
    {
        SchemaNode node = Get(json);
        if (json is JsonValue.Truth truth)
        {
            node.Keywords = truth.Value ? [] : [new NothingKeyword()];
            return;
        }

        if (json is not JsonValue.Members members)
        {
            throw new SchemaException("a schema is an object or a truth");
        }

        SchemaKeywords keywords = new(this, resource, members);
        bool onlyReference = !resource.Is2020 && members["$ref"] is not null;
        ImmutableArray<ISchemaKeyword>.Builder found =
            ImmutableArray.CreateBuilder<ISchemaKeyword>();
        foreach (string name in members.Values.Keys.Order(StringComparer.Ordinal))
        {
            if (SaysNothing.Contains(name))
            {
                RefuseInner(resource, json, name);
                continue;
            }

            if (keywords.Read(name) is { } keyword && (!onlyReference || name == "$ref"))
            {
                found.Add(keyword);
            }
        }

        if (members["unevaluatedProperties"] is { } unseen)
        {
            Tracks = true;
            found.Add(
                new UnevaluatedKeyword(
                    unseen is JsonValue.Truth { Value: false } ? null : Inner(resource, unseen)
                )
            );
        }

        node.Keywords = found.ToImmutable();
    }

    /// <summary>An address of its own within a schema would change what the references in it mean.</summary>
    private static void RefuseInner(SchemaResource resource, JsonValue json, string name)
    {
        if (name is "$id" or "$schema" && !ReferenceEquals(json, resource.Json))
        {
            throw new SchemaException($"{name} within a schema is not understood");
        }
    }
}
