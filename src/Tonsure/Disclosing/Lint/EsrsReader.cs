using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads data points of ESRS E1: a list of them, or sections named after the disclosure requirements.</summary>
internal sealed class EsrsReader : IDocumentReader
{
    private static readonly string[] Identifiers =
    [
        "id",
        "datapoint",
        "data_point",
        "code",
        "name",
    ];

    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (
            source.Json is not JsonValue.Members json
            || !(DocumentTitle.Has(json, "esrs") || json.Values.Any(IsSection))
        )
        {
            return null;
        }

        ReadDocument read = KeyedFigures.Read(DocumentFormat.EsrsE1, "", json, "");
        Measure[] points = [.. Points(json, "")];
        return read with { Measures = [.. read.Measures.Concat(points).Distinct()] };
    }

    private static bool IsSection(KeyValuePair<string, JsonValue> member) =>
        IsRequirement(member.Key)
        || JsonFigures.Items(member.Value, "").Any(item => IsRequirement(Identifier(item.Value)));

    private static bool IsRequirement(string name)
    {
        string plain = name.Replace('_', '-');
        return plain.StartsWith("E1-", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("ESRS", StringComparison.OrdinalIgnoreCase);
    }

    private static string Identifier(JsonValue value) =>
        Identifiers.Select(name => value[name]?.AsText).FirstOrDefault(text => text is not null)
        ?? "";

    /// <summary>Values with units that stand beside one another, under whatever name.</summary>
    private static IEnumerable<Measure> Points(JsonValue value, string path)
    {
        if (
            value["unit"]?.AsText is { } unit
            && UnitName.Of("point", unit) is { } name
            && JsonFigures.Number(value["value"]) is { } number
        )
        {
            yield return ReadFigures.Figure(name, number, path + "/value").Measure;
        }

        IEnumerable<(JsonValue, string)> inner =
            value is JsonValue.Array
                ? JsonFigures.Items(value, path)
                : JsonFigures
                    .Members(value)
                    .Select(member => (member.Value, JsonFigures.Join(path, member.Key)));
        foreach ((JsonValue one, string at) in inner)
        {
            foreach (Measure point in Points(one, at))
            {
                yield return point;
            }
        }
    }
}
