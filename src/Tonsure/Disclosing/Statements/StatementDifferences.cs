using System.Text;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Statements;

/// <summary>Compares what was stated with what is computed now.</summary>
public static class StatementDifferences
{
    /// <summary>All differences, in the order of their paths; none where both are the same to the byte.</summary>
    public static IEnumerable<StatementDifference> Between(JsonValue stated, JsonValue computed) =>
        Between("", stated, computed);

    private static IEnumerable<StatementDifference> Between(
        string path,
        JsonValue? stated,
        JsonValue? computed
    ) =>
        (stated, computed) switch
        {
            (JsonValue.Members left, JsonValue.Members right) => left
                .Values.Keys.Union(right.Values.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .SelectMany(name => Between(JsonPointer.Join(path, name), left[name], right[name])),
            (JsonValue.Array left, JsonValue.Array right) => Enumerable
                .Range(0, Math.Max(left.Items.Length, right.Items.Length))
                .SelectMany(i =>
                    Between($"{path}/{ExactDecimal.Of(i, 0)}", At(left, i), At(right, i))
                ),
            _ when stated == computed => [],
            _ => [new StatementDifference(path, Text(stated), Text(computed))],
        };

    private static JsonValue? At(JsonValue.Array list, int index) =>
        index < list.Items.Length ? list.Items[index] : null;

    private static string? Text(JsonValue? value) =>
        value is null ? null : Encoding.UTF8.GetString(CanonicalJson.Write(value));
}
