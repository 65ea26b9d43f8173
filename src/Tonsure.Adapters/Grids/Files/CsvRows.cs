using Tonsure.Adapters.Tables;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>Reads a CSV file row by row, so that a bad row does not hide the others: commas, semicolons or tabs, quotes, plain or gzip.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The header's names and the rows behind it.</summary>
    /// <exception cref="TableException">The file cannot be read or is empty.</exception>
    public static (IReadOnlyList<string> Header, IReadOnlyList<FileRow> Rows) Read(string path)
    {
        IReadOnlyList<string>? header = null;
        char separator = ',';
        List<FileRow> rows = [];
        foreach ((int number, string line) in PlainOrZipped.Lines(path))
        {
            if (header is null)
            {
                separator = Separators.MaxBy(s => line.Count(c => c == s));
                header = Split(line, separator);
            }
            else if (line.Length > 0)
            {
                rows.Add(new FileRow(number, Split(line, separator)));
            }
        }

        return header is null ? throw new TableException(path, 1, "no header") : (header, rows);
    }

    private static List<string> Split(string line, char separator)
    {
        List<string> fields = [];
        System.Text.StringBuilder field = new();
        bool quoted = false;
        bool closed = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                // Two quotes inside quotes stand for one.
                if (closed)
                {
                    field.Append(c);
                }

                closed = quoted;
                quoted = !quoted;
                continue;
            }

            closed = false;
            if (c == separator && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
