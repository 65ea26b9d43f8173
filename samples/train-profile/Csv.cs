using System.Globalization;
using System.Text;

namespace Tonsure.Samples.TrainProfile;

/// <summary>A CSV file with a header line, read by column name; a quoted field may hold commas.</summary>
internal sealed class Csv
{
    private readonly string _path;
    private readonly Dictionary<string, int> _columns;

    public Csv(string path)
    {
        _path = path;
        var lines = File.ReadAllLines(path);
        Rows =
        [
            .. lines
                .Select((text, i) => (i + 1, Split(text)))
                .Skip(1)
                .Where(row => row.Item2.Count > 1),
        ];
        _columns = Split(lines.FirstOrDefault() ?? "")
            .Index()
            .ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> Rows { get; }

    public string Text((int Line, IReadOnlyList<string> Fields) row, string column) =>
        !_columns.TryGetValue(column, out var index)
            ? throw new InvalidDataException($"{_path}: no column '{column}'")
        : index < row.Fields.Count ? row.Fields[index]
        : throw new InvalidDataException(
            $"{_path}:{row.Line}: the row ends before column '{column}'"
        );

    public double Number((int Line, IReadOnlyList<string> Fields) row, string column)
    {
        var text = Text(row, column);
        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : throw new InvalidDataException(
                $"{_path}:{row.Line}: {column} is '{text}', not a number"
            );
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            // A doubled quote leaves and enters again; no column read here contains one.
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
