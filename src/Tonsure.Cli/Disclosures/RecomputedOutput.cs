using System.Text.Json;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Disclosures;

/// <summary>What came of computing a statement again, for people and programs.</summary>
internal static class RecomputedOutput
{
    private const int MostShown = 30;

    /// <summary>What people want to see first: whether facts differ, then the whole, then what it was made from.</summary>
    private static readonly string[] Order = ["/facts/", "/totals/", "/factors/"];

    public static void Write(Utf8JsonWriter json, Recomputed recomputed)
    {
        json.WriteStartObject("recomputed");
        json.WriteBoolean("holds", recomputed.Holds);
        json.WriteString("stated", recomputed.Stated.ToString());
        json.WriteString("computed", recomputed.Computed?.ToString());
        json.WriteStartArray("differences");
        foreach (StatementDifference difference in recomputed.Differences)
        {
            json.WriteStartObject();
            json.WriteString("path", difference.Path);
            Raw(json, "stated", difference.Stated);
            Raw(json, "computed", difference.Computed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Table(CommandContext cli, Recomputed recomputed)
    {
        if (recomputed.Differences.Count == 0)
        {
            return;
        }

        TableWriter.Table(
            cli,
            [cli.Texts.DifferenceColumn, cli.Texts.StatedColumn, cli.Texts.ComputedColumn],
            [],
            recomputed
                .Differences.OrderBy(Rank)
                .Take(MostShown)
                .Select(difference =>
                    (IReadOnlyList<string>)
                        [difference.Path, difference.Stated ?? "–", difference.Computed ?? "–"]
                )
        );
        if (recomputed.Differences.Count > MostShown)
        {
            cli.Out.WriteLine(cli.Texts.MoreDifferences(recomputed.Differences.Count - MostShown));
        }
    }

    private static int Rank(StatementDifference difference)
    {
        int rank = Array.FindIndex(
            Order,
            prefix => difference.Path.StartsWith(prefix, StringComparison.Ordinal)
        );
        return rank < 0 ? Order.Length : rank;
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }
}
