using System.Globalization;
using System.Text;

namespace Tonsure.System.Tests.FactorTables;

/// <summary>A table under data/, read as anybody would read it.</summary>
internal sealed class ShippedTable
{
    private ShippedTable(string name, string[] header, List<string[]> rows)
    {
        Name = name;
        Header = header;
        Rows = rows.ConvertAll(r => new ShippedRow(header, r));
    }

    public string Name { get; }

    public string[] Header { get; }

    public IReadOnlyList<ShippedRow> Rows { get; }

    public static string Repository { get; } = FindRepository();

    public static ShippedTable Read(string name) =>
        ReadFile(Path.Combine(Repository, "data", name));

    public static ShippedTable ReadFile(string path)
    {
        var lines = File.ReadAllText(path, Encoding.UTF8).TrimEnd('\n').Split('\n');
        return new ShippedTable(
            Path.GetFileName(path),
            Split(lines[0]),
            lines.Skip(1).Select(Split).ToList()
        );
    }

    public IEnumerable<string> Column(string name) => Rows.Select(r => r[name]);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tonsure.slnx")))
        {
            folder =
                folder.Parent
                ?? throw new DirectoryNotFoundException("Tonsure.slnx is not above the tests.");
        }

        return folder.FullName;
    }

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
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
}

internal sealed class ShippedRow(string[] header, string[] fields)
{
    public int Width => fields.Length;

    public string Key => string.Join(' ', fields.Take(3));

    public string this[string column] => fields[Array.IndexOf(header, column)];

    public bool Has(string column, string value) =>
        string.Equals(this[column], value, StringComparison.Ordinal);

    public double Figure(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);
}
