using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary>Reads the keywords of one schema.</summary>
internal sealed class SchemaKeywords(
    SchemaCompiler compiler,
    SchemaResource resource,
    JsonValue.Members schema
)
{
    /// <summary>A keyword; null where another one stands for it, or where it asks nothing by itself.</summary>
    /// <exception cref="SchemaException">It is not known, or not written as it should be.</exception>
    public ISchemaKeyword? Read(string name)
    {
        JsonValue value = schema[name]!;
        return name switch
        {
            "$ref" => new AllOfKeyword([compiler.Referred(resource, Text(name, value))]),
            "type" => new TypeKeyword(Kinds(value)),
            "enum" => new ValuesKeyword(name, List(name, value)),
            "const" => new ValuesKeyword(name, [value]),
            "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => new BoundKeyword(
                name,
                Number(name, value)
            ),
            "minLength"
            or "maxLength"
            or "minItems"
            or "maxItems"
            or "minProperties"
            or "maxProperties" => new CountKeyword(name, Number(name, value)),
            "pattern" => new PatternKeyword(Pattern(Text(name, value))),
            "format" => Format(Text(name, value)),
            "items" => Items(value),
            "additionalItems" => AdditionalItems(value),
            "uniqueItems" => Truth(name, value) ? new UniqueKeyword() : null,
            "properties" => Properties(),
            "additionalProperties" => schema["properties"] is null ? Properties() : null,
            "required" => new RequiredKeyword(Names(name, value)),
            "allOf" => new AllOfKeyword(Nodes(name, value)),
            "anyOf" => new AnyOfKeyword(Nodes(name, value), onlyOne: false),
            "oneOf" => new AnyOfKeyword(Nodes(name, value), onlyOne: true),
            "not" => new NotKeyword(Node(value)),
            "if" => new IfKeyword(Node(value), NodeOrNull("then"), NodeOrNull("else")),
            "then" or "else" => schema["if"] is null ? Ignored(value) : null,
            "definitions" or "$defs" => Definitions(name, value),
            "unevaluatedProperties" when resource.Is2020 => null,
            _ => throw new SchemaException($"the keyword {name} is not known"),
        };
    }

    private ItemsKeyword Items(JsonValue value) =>
        value is JsonValue.Array && !resource.Is2020
            ? new ItemsKeyword(Nodes("items", value), NodeOrNull("additionalItems"))
            : new ItemsKeyword([], Node(value));

    /// <summary>It speaks of what a list of items leaves over, and of nothing where there is no such list.</summary>
    private ISchemaKeyword? AdditionalItems(JsonValue value) =>
        resource.Is2020 ? throw new SchemaException("the keyword additionalItems is not known")
        : schema["items"] is JsonValue.Array ? null
        : Ignored(value);

    private PropertiesKeyword Properties()
    {
        JsonValue? rest = schema["additionalProperties"];
        bool isClosed = rest is JsonValue.Truth { Value: false };
        return new PropertiesKeyword(
            Map("properties", schema["properties"] ?? JsonValue.Map()),
            rest is null || isClosed ? null : Node(rest),
            isClosed
        );
    }

    private ISchemaKeyword? Definitions(string name, JsonValue value)
    {
        foreach (
            JsonValue definition in value is JsonValue.Members members
                ? members.Values.Values
                : throw Odd(name)
        )
        {
            compiler.Define(resource, definition);
        }

        return null;
    }

    /// <summary>It is read, so that what is in it is understood, and asks nothing.</summary>
    private ISchemaKeyword? Ignored(JsonValue value)
    {
        _ = Node(value);
        return null;
    }

    private static FormatKeyword Format(string name) =>
        new(
            name,
            SchemaFormats.Find(name) ?? throw new SchemaException($"the format {name} is not known")
        );

    private static EcmaPattern Pattern(string written)
    {
        try
        {
            return new EcmaPattern(written);
        }
        catch (ArgumentException e)
        {
            throw new SchemaException($"pattern: {written} is not understood", e);
        }
    }

    private static ImmutableArray<string> Kinds(JsonValue value)
    {
        ImmutableArray<string> kinds = value is JsonValue.Text { Value: var one }
            ? [one]
            : Names("type", value);
        return
            kinds.FirstOrDefault(kind => !JsonKinds.All.Contains(kind, StringComparer.Ordinal))
                is { } other
            ? throw new SchemaException($"the type {other} is not known")
            : kinds;
    }

    private SchemaNode Node(JsonValue value) => compiler.Inner(resource, value);

    private SchemaNode? NodeOrNull(string name) => schema[name] is { } value ? Node(value) : null;

    private ImmutableArray<SchemaNode> Nodes(string name, JsonValue value) =>
        [.. List(name, value).Select(Node)];

    private ImmutableDictionary<string, SchemaNode> Map(string name, JsonValue value) =>
        value is JsonValue.Members members
            ? members.Values.ToImmutableDictionary(
                member => member.Key,
                member => Node(member.Value),
                StringComparer.Ordinal
            )
            : throw Odd(name);

    private static ImmutableArray<JsonValue> List(string name, JsonValue value) =>
        value is JsonValue.Array { Items: { Length: > 0 } items } ? items : throw Odd(name);

    private static ImmutableArray<string> Names(string name, JsonValue value) =>
        value is JsonValue.Array list
            ? [.. list.Items.Select(item => item.AsText ?? throw Odd(name))]
            : throw Odd(name);

    private static string Text(string name, JsonValue value) => value.AsText ?? throw Odd(name);

    private static double Number(string name, JsonValue value) =>
        value is JsonValue.Number { Value: var number } ? number : throw Odd(name);

    private static bool Truth(string name, JsonValue value) =>
        value is JsonValue.Truth truth ? truth.Value : throw Odd(name);

    private static SchemaException Odd(string name) =>
        new($"{name} is not written as the dialect says");
}
