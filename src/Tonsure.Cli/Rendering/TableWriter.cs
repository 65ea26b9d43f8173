using Spectre.Console;

namespace Tonsure.Cli.Rendering;

/// <summary>Writes rows as a table for people, or as CSV.</summary>
internal static class TableWriter
{
    /// <summary>A table without vertical lines; columns whose name is in <paramref name="right"/> are aligned right.</summary>
    public static void Table(
        CommandContext cli,
        IReadOnlyList<string> columns,
        IReadOnlyCollection<string> right,
        IEnumerable<IReadOnlyList<string>> rows,
        IReadOnlyList<string>? footer = null
    )
    {
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(cli.Out),
                Ansi = cli.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                Interactive = InteractionSupport.No,
            }
        );
        if (!cli.IsTerminal)
        {
            console.Profile.Width = 200;
        }

        Table table = new() { Border = TableBorder.Simple, ShowFooters = footer is not null };
        for (int i = 0; i < columns.Count; i++)
        {
            TableColumn column = new(new Text(columns[i])) { NoWrap = i > 0 };
            column.Alignment = right.Contains(columns[i], StringComparer.Ordinal)
                ? Justify.Right
                : Justify.Left;
            if (footer is not null)
            {
                column.Footer = new Text(footer[i]);
            }

            table.AddColumn(column);
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        console.Write(table);
    }

    /// <summary>RFC 4180 rows with a header.</summary>
    public static void Csv(TextWriter writer, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (IReadOnlyList<string> row in rows)
        {
            writer.Write(string.Join(',', row.Select(Quoted)));
            writer.Write('\n');
        }
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? field
            : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
