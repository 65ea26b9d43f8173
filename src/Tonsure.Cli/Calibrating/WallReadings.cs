using Tonsure.Adapters.Tables;
using Tonsure.Measuring;

namespace Tonsure.Cli.Calibrating;

/// <summary>Reads pairs of meter and wall power from a CSV file: columns <c>meter_w</c> and <c>wall_w</c>, others are left alone.</summary>
internal static class WallReadings
{
    private const string Meter = "meter_w";
    private const string Wall = "wall_w";

    /// <summary>The pairs and the file's lines that they are on; a row without a wall reading is none.</summary>
    /// <exception cref="UserFaultException">The file cannot be used: which line, and how to mend it.</exception>
    public static IReadOnlyList<(WallPair Pair, int Line)> Read(CommandContext cli, string path)
    {
        try
        {
            CsvTable table = CsvTable.Load(path);
            string meter = Column(table, Meter);
            string wall = Column(table, Wall);
            List<(WallPair, int)> pairs = [];
            for (int row = 0; row < table.Count; row++)
            {
                if (table.Text(row, wall).Trim().Length > 0)
                {
                    pairs.Add(
                        (
                            new WallPair(
                                Power(cli, table, row, meter),
                                Power(cli, table, row, wall)
                            ),
                            table.Line(row)
                        )
                    );
                }
            }

            return pairs;
        }
        catch (TableException e)
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.CalibrateFile(e.Message),
                cli.Texts.CalibrateFileMend
            );
        }
    }

    /// <summary>A column by its name, or by what others call it: <c>Wall</c>, <c>wall_watts</c>, <c>wall (W)</c>.</summary>
    private static string Column(CsvTable table, string name)
    {
        string what = name[..name.IndexOf('_', StringComparison.Ordinal)];
        string[] same =
        [
            .. table.Columns.Where(column =>
                column
                    .Trim()
                    .ToLowerInvariant()
                    .Replace("watts", "w", StringComparison.Ordinal)
                    .Replace("power", "", StringComparison.Ordinal)
                    .Trim('(', ')', ' ', '_')
                    .Split([' ', '_', '('], StringSplitOptions.RemoveEmptyEntries)
                    is [var first, .. var unit]
                && first == what
                && unit is [] or ["w"]
            ),
        ];
        return same.Length == 1 ? same[0] : name;
    }

    private static double Power(CommandContext cli, CsvTable table, int row, string column) =>
        table.Number(row, column) is > 0 and < 1e9 and double watts
            ? watts
            : throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.CalibrateFile(
                    $"{table.Path}:{table.Line(row)}: {cli.Texts.CalibrateNoPower(column, table.Text(row, column))}"
                ),
                cli.Texts.CalibrateFileMend
            );
}
