using System.Globalization;
using System.Text;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>What readers of JSON documents share: numbers, paths and words.</summary>
internal static class JsonFigures
{
    /// <summary>A number, also where it is written as a text, as SPDX and canonical statements do.</summary>
    public static double? Number(JsonValue? value) =>
        value switch
        {
            JsonValue.Number number => number.Value,
            JsonValue.Text { Value: { Length: <= 64 } text }
                when double.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign
                        | NumberStyles.AllowDecimalPoint
                        | NumberStyles.AllowExponent,
                    CultureInfo.InvariantCulture,
                    out double number
                ) && double.IsFinite(number) => number,
            _ => null,
        };

    /// <summary>A path one step deeper.</summary>
    public static string Join(string path, string name) => JsonPointer.Join(path, name);

    /// <summary>A path one item deeper.</summary>
    public static string Join(string path, int index) =>
        path + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The items of a list with their paths; none where it is no list.</summary>
    public static IEnumerable<(JsonValue Value, string Path)> Items(JsonValue? value, string path)
    {
        if (value is not JsonValue.Array list)
        {
            yield break;
        }

        for (int i = 0; i < list.Items.Length; i++)
        {
            yield return (list.Items[i], Join(path, i));
        }
    }

    /// <summary>The members of an object in the order of their names.</summary>
    public static IEnumerable<KeyValuePair<string, JsonValue>> Members(JsonValue? value) =>
        value is JsonValue.Members members
            ? members.Values.OrderBy(member => member.Key, StringComparer.Ordinal)
            : [];

    /// <summary>All names and texts, one a line.</summary>
    public static string Words(JsonValue value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonValue value)
    {
        switch (value)
        {
            case JsonValue.Text words:
                text.Append(words.Value).Append('\n');
                break;
            case JsonValue.Array list:
                foreach (JsonValue item in list.Items)
                {
                    Append(text, item);
                }

                break;
            case JsonValue.Members:
                foreach ((string name, JsonValue member) in Members(value))
                {
                    text.Append(name).Append('\n');
                    Append(text, member);
                }

                break;
            default:
                break;
        }
    }
}
