using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>The columns of a table, once: JSON and files have the same names.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
internal sealed class Rows<T>
{
    private readonly List<TableColumn> _columns = [];
    private readonly List<Func<T, object?>> _values = [];

    public Rows<T> Text(string name, Func<T, string?> value) => Add(name, TableType.Text, value);

    public Rows<T> Whole(string name, Func<T, long?> value) =>
        Add(name, TableType.Whole, row => value(row));

    public Rows<T> Number(string name, Func<T, decimal?> value) =>
        Add(name, TableType.Number, row => value(row));

    public Table Of(string name, IEnumerable<T> rows) =>
        new(
            name,
            _columns,
            [
                .. rows.Select(row =>
                    (IReadOnlyList<object?>)[.. _values.Select(value => value(row))]
                ),
            ]
        );

    private Rows<T> Add(string name, TableType type, Func<T, object?> value)
    {
        _columns.Add(new TableColumn(name, type));
        _values.Add(value);
        return this;
    }
}
