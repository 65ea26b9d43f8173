using System.Text;

namespace Tonsure.FactorTables;

/// <summary>A row of a CSV file, its fields by column name.</summary>
internal sealed class CsvRow(IReadOnlyDictionary<string, int> columns, string[] fields)
{
    public string this[string column] => fields[columns[column]].Trim();

    public IEnumerable<string> Columns => columns.OrderBy(c => c.Value).Select(c => c.Key);
}

/// <summary>RFC 4180 without line breaks inside quotes, which no fact here has.</summary>
internal static class Csv
{
    public static List<CsvRow> Read(TextReader reader, char separator = ',')
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, name) in Split(reader.ReadLine() ?? "", separator).Index())
        {
            columns.TryAdd(name.Trim('\uFEFF', ' '), index);
        }

        var rows = new List<CsvRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                rows.Add(new CsvRow(columns, Split(line, separator)));
            }
        }

        return rows;
    }

    public static string[] Split(string line, char separator = ',')
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(separator);
        }

        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
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
        return [.. fields];
    }

    public static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
