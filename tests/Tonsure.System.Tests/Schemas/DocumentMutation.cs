using Tonsure.Disclosing.Envelopes;

namespace Tonsure.System.Tests.Schemas;

/// <summary>Changes a document at one place, the way authors and attackers do.</summary>
internal static class DocumentMutation
{
    private static readonly JsonValue[] Values =
    [
        JsonValue.Nothing,
        JsonValue.Of(true),
        JsonValue.Of(-1L),
        JsonValue.Of(0L),
        JsonValue.Of(0.5),
        JsonValue.Of(1e21),
        JsonValue.List(),
        JsonValue.Map(),
        .. new[]
        {
            "",
            "a",
            "a\n",
            "١٢",
            "1.0",
            "1.7",
            "kWh",
            "MWh",
            "other",
            "unknown",
            "training",
            "kilowattHour",
            "_:b",
            "https://example.org/x",
            "urn:uuid:ed5c5ba0-2be6-4b58-ac29-01a7fd375123",
            "2026-11-25T10:00:00Z",
            "2026-13-25T10:00:00Z",
            "2026-11-25",
            "MIT",
            "library",
            "Organization",
            "ai_AIPackage",
            "SpdxDocument",
            "CreationInfo",
            "Element",
            "http://a b",
            "😀",
        }.Select(JsonValue.Of),
    ];

    private static readonly string[] Names =
    [
        "name",
        "type",
        "unit",
        "value",
        "extra",
        "@id",
        "spdxId",
        "description",
        "bom-ref",
        "creationInfo",
        "licenses",
        "properties",
    ];

    /// <summary>A change somewhere in it.</summary>
    public static JsonValue Of(JsonValue document, Random random)
    {
        List<JsonValue> all = [];
        Collect(document, all);
        JsonValue target = all[random.Next(all.Count)];
        return Replace(document, target, Change(target, all, random)) ?? JsonValue.Nothing;
    }

    private static void Collect(JsonValue value, List<JsonValue> all)
    {
        all.Add(value);
        IEnumerable<JsonValue> inner = value switch
        {
            JsonValue.Array list => list.Items,
            JsonValue.Members members => members
                .Values.OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => m.Value),
            _ => [],
        };
        foreach (JsonValue one in inner)
        {
            Collect(one, all);
        }
    }

    /// <summary>Another value in its place; null takes it out.</summary>
    private static JsonValue? Change(JsonValue value, List<JsonValue> all, Random random)
    {
        switch (value, random.Next(6))
        {
            case (JsonValue.Members members, < 3):
                return JsonValue.Map(
                    members
                        .Values.Where(m => m.Key != "name" || random.Next(2) > 0)
                        .Select(m => (m.Key, m.Value))
                        .Where(m =>
                            members.Values.Count < 2 || random.Next(members.Values.Count) > 0
                        )
                        .Append(
                            (Names[random.Next(Names.Length)], Values[random.Next(Values.Length)])
                        )
                        .DistinctBy(m => m.Item1, StringComparer.Ordinal)
                );
            case (JsonValue.Array list, < 3):
                return JsonValue.List(
                    list.Items.Append(
                        list.Items.Length > 0 && random.Next(2) > 0
                            ? list.Items[random.Next(list.Items.Length)]
                            : Values[random.Next(Values.Length)]
                    )
                );
            case (_, 3):
                return all[random.Next(all.Count)];
            case (_, 4):
                return null;
            default:
                return Values[random.Next(Values.Length)];
        }
    }

    private static JsonValue? Replace(JsonValue value, JsonValue target, JsonValue? by) =>
        ReferenceEquals(value, target)
            ? by
            : value switch
            {
                JsonValue.Array list => JsonValue.List(
                    list.Items.Select(item => Replace(item, target, by)).OfType<JsonValue>()
                ),
                JsonValue.Members members => JsonValue.Map(
                    members
                        .Values.Select(m => (m.Key, Value: Replace(m.Value, target, by)))
                        .Where(m => m.Value is not null)
                        .Select(m => (m.Key, m.Value!))
                ),
                _ => value,
            };
}
