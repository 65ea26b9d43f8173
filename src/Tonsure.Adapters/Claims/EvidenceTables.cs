using System.Globalization;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Adapters.Claims;

/// <summary>Reads <c>cards.csv</c> with the inputs and formulas of each card, and computes the figures.</summary>
internal static class EvidenceTables
{
    public static IEnumerable<ClaimEvidence> Read(string folder, SourceTable sources)
    {
        CsvTable cards = CsvTable.Load(Path.Combine(folder, "cards.csv"));
        CsvTable inputs = CsvTable.Load(Path.Combine(folder, "card_inputs.csv"));
        CsvTable figures = CsvTable.Load(Path.Combine(folder, "card_figures.csv"));
        for (int row = 0; row < cards.Count; row++)
        {
            string id = cards.Text(row, "card");
            ClaimInput[] known = [.. Rows(inputs, id).Select(at => Input(inputs, at, sources))];
            Dictionary<string, decimal> names = known.ToDictionary(
                input => input.Name,
                input => input.Value,
                StringComparer.Ordinal
            );
            yield return new ClaimEvidence(
                id,
                Text(cards, row, "title"),
                Text(cards, row, "claimed"),
                Text(cards, row, "says"),
                Text(cards, row, "why"),
                [.. known],
                [.. Rows(figures, id).Select(at => Figure(figures, at, names))],
                Text(cards, row, "missing"),
                sources.Title(cards.Text(row, "source"))
            );
        }
    }

    private static ClaimInput Input(CsvTable table, int row, SourceTable sources) =>
        new(
            table.Text(row, "name"),
            Text(table, row, "label"),
            Number(table, row, "value"),
            table.Text(row, "unit"),
            sources.Name(table.Text(row, "source"))
        );

    private static ClaimFigure Figure(
        CsvTable table,
        int row,
        IReadOnlyDictionary<string, decimal> names
    )
    {
        string formula = table.Text(row, "formula");
        try
        {
            return new ClaimFigure(
                table.Text(row, "name"),
                Text(table, row, "label"),
                formula,
                ClaimFormula.Evaluate(formula, names),
                table.Text(row, "unit"),
                table.Text(row, "claimed").Length == 0 ? null : Number(table, row, "claimed")
            );
        }
        catch (FormatException e)
        {
            throw table.Error(row, e.Message);
        }
    }

    private static IEnumerable<int> Rows(CsvTable table, string card) =>
        Enumerable.Range(0, table.Count).Where(row => table.Text(row, "card") == card);

    private static ClaimText Text(CsvTable table, int row, string column) =>
        new(table.Text(row, column), table.Text(row, column + "_ko"));

    private static decimal Number(CsvTable table, int row, string column) =>
        decimal.TryParse(
            table.Text(row, column),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : throw table.Error(row, $"'{table.Text(row, column)}' is no number");
}
