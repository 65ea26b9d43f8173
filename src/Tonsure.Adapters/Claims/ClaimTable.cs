using Tonsure.Adapters.Tables;

namespace Tonsure.Adapters.Claims;

/// <summary>Reads claims from a table with a header row, tab- or comma-separated: a claim a row.</summary>
internal static class ClaimTable
{
    public static IReadOnlyList<ClaimFields> Read(string path, string text, char separator)
    {
        try
        {
            CsvTable table = CsvTable.Parse(path, text, separator);
            string[] columns = [.. table.Columns];
            if (Array.Find(columns, name => !ClaimFieldNames.IsKnown(name.Trim())) is { } unknown)
            {
                throw new ClaimFileException(
                    path,
                    1,
                    ClaimFileProblem.UnknownField,
                    unknown,
                    "",
                    ClaimFieldNames.Nearest(unknown)
                );
            }

            return
            [
                .. Enumerable
                    .Range(0, table.Count)
                    .Select(row => new ClaimFields(
                        path,
                        table.Line(row),
                        columns
                            .Index()
                            .ToDictionary(
                                column => column.Item.Trim(),
                                column => new ClaimFields.Value(
                                    table.Text(row, column.Index),
                                    table.Line(row)
                                ),
                                StringComparer.Ordinal
                            )
                    )),
            ];
        }
        catch (TableException e)
        {
            throw new ClaimFileException(path, e.Line, ClaimFileProblem.Malformed, value: e.Detail);
        }
    }
}
