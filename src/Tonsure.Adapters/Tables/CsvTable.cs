using System.Globalization;

namespace Tonsure.Adapters.Tables;

/// <summary>A comma- or tab-separated table with a header row (RFC 4180), read whole; errors name the file, the line and the column.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string[]> _rows = [];
    private readonly List<int> _lines = [];

    private CsvTable(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>How many rows follow the header.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads a file.</summary>
    /// <exception cref="TableException">The file cannot be read or has no header.</exception>
    public static CsvTable Load(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TableException(path, 0, e.Message);
        }

        return Parse(path, text);
    }

    /// <summary>Reads text; the path is only named in errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="separator">A comma or a tab.</param>
    /// <exception cref="TableException">There is no header, a row has another number of fields, or a quote is not closed.</exception>
    public static CsvTable Parse(string path, string text, char separator = ',')
    {
        CsvTable table = new(path);
        int position = text.StartsWith('\uFEFF') ? 1 : 0;
        int line = 1;
        while (position < text.Length)
        {
            int first = line;
            string[] fields = Fields(path, text, separator, ref position, ref line);
            if (table._columns.Count == 0)
            {
                for (int i = 0; i < fields.Length; i++)
                {
                    table._columns[fields[i]] = i;
                }
            }
            else if (fields is not [""])
            {
                if (fields.Length != table._columns.Count)
                {
                    throw new TableException(
                        path,
                        first,
                        $"{fields.Length} fields where the header has {table._columns.Count}"
                    );
                }

                table._rows.Add(fields);
                table._lines.Add(first);
            }
        }

        return table._columns.Count > 0 ? table : throw new TableException(path, 1, "no header");
    }

    /// <summary>The columns' names, in their order.</summary>
    public IEnumerable<string> Columns =>
        _columns.OrderBy(column => column.Value).Select(c => c.Key);

    /// <summary>A column's position.</summary>
    /// <exception cref="TableException">There is no such column.</exception>
    public int Column(string name) =>
        _columns.TryGetValue(name, out int column)
            ? column
            : throw new TableException(Path, 1, $"no column '{name}'");

    /// <summary>A field as it stands.</summary>
    public string Text(int row, int column) => _rows[row][column];

    /// <summary>A field as it stands.</summary>
    public string Text(int row, string column) => _rows[row][Column(column)];

    /// <summary>A decimal field.</summary>
    /// <exception cref="TableException">It is no number.</exception>
    public double Number(int row, int column) =>
        double.TryParse(
            _rows[row][column],
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double number
        ) && double.IsFinite(number)
            ? number
            : throw Error(row, $"'{_rows[row][column]}' is no number");

    /// <summary>A decimal field.</summary>
    /// <exception cref="TableException">It is no number.</exception>
    public double Number(int row, string column) => Number(row, Column(column));

    /// <summary>The first row whose column holds a key.</summary>
    /// <exception cref="TableException">There is none.</exception>
    public int Row(string column, string key)
    {
        int at = Column(column);
        for (int row = 0; row < Count; row++)
        {
            if (Text(row, at) == key)
            {
                return row;
            }
        }

        throw new TableException(Path, 0, $"no {column} '{key}'");
    }

    /// <summary>A decimal field; null where it is empty, which means unknown.</summary>
    /// <exception cref="TableException">It is neither empty nor a number.</exception>
    public double? NumberOrUnknown(int row, string column) =>
        Text(row, column).Length == 0 ? null : Number(row, column);

    /// <summary>The line that a row begins on, from 1.</summary>
    public int Line(int row) => _lines[row];

    /// <summary>An error that names a row's line.</summary>
    public TableException Error(int row, string detail) => new(Path, _lines[row], detail);

    private static string[] Fields(
        string path,
        string text,
        char separator,
        ref int position,
        ref int line
    )
    {
        List<string> fields = [];
        while (true)
        {
            fields.Add(Field(path, text, separator, ref position, ref line));
            if (position >= text.Length || text[position] != separator)
            {
                break;
            }

            position++;
        }

        position += position < text.Length && text[position] == '\r' ? 1 : 0;
        position += position < text.Length && text[position] == '\n' ? 1 : 0;
        line++;
        return [.. fields];
    }

    private static string Field(
        string path,
        string text,
        char separator,
        ref int position,
        ref int line
    )
    {
        if (position >= text.Length || text[position] != '"')
        {
            int end = text.AsSpan(position).IndexOfAny(separator, '\n', '\r');
            string plain = end < 0 ? text[position..] : text.Substring(position, end);
            position += plain.Length;
            return plain;
        }

        int first = line;
        int start = ++position;
        while (position < text.Length)
        {
            if (text[position] == '"')
            {
                if (position + 1 >= text.Length || text[position + 1] != '"')
                {
                    break;
                }

                position++;
            }

            line += text[position] == '\n' ? 1 : 0;
            position++;
        }

        if (position >= text.Length)
        {
            throw new TableException(path, first, "a quote is not closed");
        }

        string quoted = text[start..position];
        position++;
        return quoted.Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
